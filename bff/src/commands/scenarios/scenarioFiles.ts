import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { projectRoot } from '../../config/paths';
import { startedIn } from '../../config/startedIn';
import type { ScenarioFinding } from '../../domains/catalog/scenario/scenario.entity';
import { repeatedKeys } from './repeatedKeys';

/** A file of a guide as it was written. */
export interface WrittenScenario {
  readonly file: string;
  readonly written: unknown;
  /** What reading as JSON would have hidden. */
  readonly findings: readonly ScenarioFinding[];
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

const findingsOf = (text: string): ScenarioFinding[] =>
  repeatedKeys(text).map(({ key, line }) => ({
    rule: 'SCN-TWICE',
    at: `line ${line}`,
    sentence: `“${key}”在同一对花括号里写了两次，只有后一个算数：几个答案写成列表 ["a","b"]，几种情形写成几对花括号`,
  }));

function read(path: string): WrittenScenario {
  const file = basename(path);
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return { file, written: JSON.parse(text), findings: findingsOf(text) };
  } catch (error) {
    throw new ScenarioFileError(`${file}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The guides of files and folders; without any, those of the demonstration city. Throws ScenarioFileError. */
export function writtenScenarios(words: readonly string[]): WrittenScenario[] {
  const from = words.length > 0 ? words : [join(projectRoot(), DEMONSTRATION)];
  return from.flatMap(pathsOf).map(read);
}
