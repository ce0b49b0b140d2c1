// The figures of the embedded MongoDB, as ratios in one run. `--full` measures with 1,000,000 documents.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, shownFigures } from './figures';
import { findOneAgainstConstant } from './findOne';
import { insertCpu } from './insert';
import { largeCollection } from './large';

const FULL = 1_000_000;
const SHORT = 100_000;

async function main(): Promise<void> {
  const total = process.argv.includes('--full') ? FULL : SHORT;
  const folder = mkdtempSync(join(tmpdir(), 'embedded-mongodb-bench-'));
  const figures: Figure[] = [];
  try {
    figures.push(await findOneAgainstConstant(join(folder, 'find')));
    figures.push(await insertCpu(join(folder, 'insert')));
    figures.push(...(await largeCollection(join(folder, 'large'), total)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(shownFigures(figures));
  if (figures.some(({ met }) => !met)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
