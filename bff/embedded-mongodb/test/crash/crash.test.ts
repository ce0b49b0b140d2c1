import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRound, nothingAcknowledged } from './crashRound';

test('a killed server has every acknowledged write and no half transaction', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-crash-'));
  const acknowledged = nothingAcknowledged();
  for (let round = 0; round < 2; round++) {
    expect(await crashRound(dataDir, acknowledged, 700)).toEqual([]);
  }
  expect(acknowledged.inserted.length).toBeGreaterThan(20);
  expect(acknowledged.transfers.length).toBeGreaterThan(2);
  rmSync(dataDir, { recursive: true });
}, 60_000);
