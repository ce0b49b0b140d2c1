import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessDate } from '@city-services/shared/time/businessDate';
import { implementationsOf } from '../../../bff/demo-city/catalogue/implement';
import { ITEMS } from '../../../bff/demo-city/catalogue/items';
import { holdsCatalogue, loadCatalogue } from '../../../bff/src/commands/demoCity/loadCatalogue';
import { systemClock } from '../../../bff/src/kernel/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { testSettings } from '../../support/startBff';

const COUNT = ITEMS.reduce((sum, item) => sum + implementationsOf(item).length, 0);

describe('the demonstration catalogue through the ordinary ingestion', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'city-services-catalogue-test-'));
  const said: string[] = [];
  const into = {
    settings: { dataDir, keys: testSettings().keys },
    clock: systemClock(() => businessDate('2026-07-01')),
    terminal: { isTTY: false, write: (text: string) => void said.push(text) },
  };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startDatabase();
  });
  afterAll(async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('is published whole: the linter refuses nothing and asks for no reason', async () => {
    expect(await holdsCatalogue()).toBe(false);
    const summary = await loadCatalogue(into);
    expect(summary).toMatchObject({ items: COUNT, published: COUNT, drafts: 0, retired: 0 });
    expect(summary.verdicts).toEqual({ PASSED: COUNT, REFUSED: 0, NEEDS_REASON: 0 });
    // 即办件 is ticked only where the law's own time is a working day or none (rules of the national item library).
    expect(summary.findings).toEqual({});
    expect(summary.orphans.size).toBe(0);
    expect(said.join('')).toContain(`${COUNT} guides published`);
    expect(await holdsCatalogue()).toBe(true);
  }, 120_000);
});
