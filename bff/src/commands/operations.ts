import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../config/paths';
import { manifestsIn, textsIn } from '../config/releasedOperations';

const RELEASE = /^\d+\.\d+\.\d+$/;
const CURRENT = 'current.json';

const USAGE = `What production answers: the operations of this checkout (${CURRENT}) and those of releases that are still in citizens' hands.

  npm run operations                    lists them
  npm run operations -- add 1.4.0       keeps this checkout's as those of release 1.4.0: before it is handed in for review
  npm run operations -- retire 1.2.0    forgets a release: its clients are told to update
`;

/** A command that was typed wrong, or can't be done. The message is for the person who typed it. */
class Refusal extends Error {}

const nameOf = (file: string): string => basename(file, '.json');

function list(folder: string): string {
  const others = (file: string): Set<string> =>
    new Set(manifestsIn(folder).flatMap((other) => (other === file ? [] : textsIn(other))));
  const lines = manifestsIn(folder).map((file) => {
    const texts = textsIn(file);
    const rest = others(file);
    const own = texts.filter((text) => !rest.has(text)).length;
    return `${nameOf(file).padEnd(12)} ${texts.length} operations, ${own} of them its alone`;
  });
  return `${lines.join('\n')}\n`;
}

/** Written beside and renamed: a BFF that starts meanwhile reads the whole file or none. */
function add(folder: string, release: string): string {
  const file = join(folder, `${release}.json`);
  if (existsSync(file))
    throw new Refusal(`${release} is there already; a release does not change. Choose the next number.`);
  const { operations } = JSON.parse(readFileSync(join(folder, CURRENT), 'utf8')) as { operations: object };
  writeFileSync(`${file}.next`, `${JSON.stringify({ release, operations }, null, 2)}\n`);
  renameSync(`${file}.next`, file);
  return `${textsIn(file).length} operations of ${release} are kept. Commit ${basename(file)}.\n`;
}

function retire(folder: string, release: string): string {
  const file = join(folder, `${release}.json`);
  if (!existsSync(file)) throw new Refusal(`There is no release ${release}.\n${list(folder)}`);
  rmSync(file);
  return `${release} is no longer answered as soon as the BFFs are started anew. Commit the removal.\n`;
}

/**
 * `npm run operations [add|retire RELEASE]`; answers what is to be said.
 * @param folder where the manifests stand
 * @throws Error for words that are no command, a release that is there already or is not there
 */
export function keepOperations(folder: string, [word, release, ...more]: readonly string[]): string {
  if (word === undefined) return list(folder);
  if (!['add', 'retire'].includes(word) || release === undefined || more.length > 0) throw new Refusal(USAGE);
  if (!RELEASE.test(release)) throw new Refusal(`${release} is no release; write it as 1.4.0.`);
  return word === 'add' ? add(folder, release) : retire(folder, release);
}

if (require.main === module) {
  try {
    process.stdout.write(keepOperations(join(projectRoot(), 'shared', 'schema', 'operations'), process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
