// How the tools speak: one line a step, on standard output; nothing is drawn over, so that a log reads like a terminal.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const say = (text) => process.stdout.write(`${text}\n`);

export const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

/** What went wrong and what to do about it: printed without a stack. */
export class Trouble extends Error {
  constructor(what, todo) {
    super(todo ? `${what}\n  → ${todo}` : what);
    this.name = 'Trouble';
  }
}

/** Runs a tool's main function: trouble is told in words and ends with status 1; anything else is our fault and shows its stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stdout.write(`\n${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

/** Words for failures of the file system that a user can do something about. */
export function diskTrouble(error, folder) {
  if (error?.code === 'ENOSPC') return new Trouble(`the disk of ${folder} is full`, 'free some space and run it again');
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    return new Trouble(
      `${folder} cannot be written (${error.code})`,
      'give yourself write access, or work in another folder',
    );
  }
  return error;
}
