// Many rounds: node -r ./.tools/register.cjs bff/embedded-mongodb/test/crash/run.ts --rounds 20
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRound, nothingAcknowledged } from './crashRound';

async function main(): Promise<void> {
  const at = process.argv.indexOf('--rounds');
  const rounds = at < 0 ? 20 : Number(process.argv[at + 1]);
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-crash-'));
  const acknowledged = nothingAcknowledged();
  for (let round = 1; round <= rounds; round++) {
    const wrong = await crashRound(dataDir, acknowledged, 200 + Math.random() * 1200);
    const { inserted, transfers } = acknowledged;
    process.stdout.write(
      `round ${round}: ${inserted.length} inserts, ${transfers.length} transactions acknowledged; ${wrong.length} wrong\n`,
    );
    if (wrong.length > 0) throw new Error(wrong.slice(0, 10).join('\n'));
  }
  rmSync(dataDir, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
