import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { projectRoot } from '../../config/paths';
import { startedIn } from '../../config/startedIn';

/** A file of a guide as it was written. */
export interface WrittenScenario {
  readonly file: string;
  readonly written: unknown;
}

/** The message says which file, and what to do. */
export class ScenarioFileError extends Error {}

const DEMONSTRATION = 'bff/demo-city/scenarios';

function pathsOf(word: string): string[] {
  const path = resolve(startedIn(), word);
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new ScenarioFileError(`${word}: there is no such file or folder`);
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new ScenarioFileError(`${word}: the folder holds no .json file`);
  return names.sort().map((name) => join(path, name));
}

function read(path: string): WrittenScenario {
  const file = basename(path);
  try {
    return { file, written: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    throw new ScenarioFileError(`${file}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The guides of files and folders; without any, those of the demonstration city. Throws ScenarioFileError. */
export function writtenScenarios(words: readonly string[]): WrittenScenario[] {
  const from = words.length > 0 ? words : [join(projectRoot(), DEMONSTRATION)];
  return from.flatMap(pathsOf).map(read);
}
