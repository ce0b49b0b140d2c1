import { startDatabase, type TestDatabase } from '../../support/database';
import { csv, ndjson } from '../../support/catalogFiles';
import { foreignCatalogue } from '../../support/foreignCatalogue';
import { CatalogLoading } from './importing';

const ITEMS = 2_000;

let database: TestDatabase;
let loading: CatalogLoading;

beforeAll(async () => {
  database = await startDatabase();
  loading = new CatalogLoading();
});
afterAll(async () => {
  loading.dispose();
  await database.stop();
});

test('of a foreign export every planted contradiction is found, and nothing else is refused', async () => {
  const { items, materials, fees, steps, planted } = foreignCatalogue(ITEMS);
  const { summary, verdicts, status } = await loading.load({
    'catalog.materials.ndjson': ndjson(materials),
    'catalog.fees.ndjson': ndjson(fees),
    'catalog.steps.ndjson': ndjson(steps),
    'catalog.items.csv': csv(items),
  });
  expect(status).toBe(1);
  expect(planted.size).toBe(ITEMS / 50);
  const refused = verdicts.filter(({ verdict }) => verdict !== '可以发布');
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(planted.keys()));
  const found = new Set(refused.map(({ code, rule }) => `${code} ${rule}`));
  expect([...planted].filter(([code, rule]) => !found.has(`${code} ${rule}`))).toEqual([]);
  expect(summary).toMatchObject({ items: ITEMS, published: ITEMS - planted.size, drafts: planted.size });
  // The header is line 1, and every item stands on one line.
  const line = new Map(items.map((item, index) => [item['实施编码'], index + 2]));
  for (const verdict of verdicts) expect([verdict.code, verdict.line]).toEqual([verdict.code, line.get(verdict.code)]);
}, 120_000);
