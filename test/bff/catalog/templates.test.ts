import readWorkbook from 'read-excel-file/node';
import { catalogDataSets } from '../../../bff/src/domains/catalog/handover/catalog.dataset';
import { csvTemplate } from '../../../bff/src/adapters/departments/templates';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff();
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

test('a department downloads one workbook with a sheet a data set', async () => {
  const response = await fetch(`${bff.url}/templates/catalog.xlsx`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('catalog.xlsx');
  const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
  const headers = new Map(sheets.map(({ sheet, data }) => [sheet, data[0]]));
  for (const { title, columns } of catalogDataSets) expect(headers.get(title ?? '')).toEqual(Object.keys(columns));
});

test('a CSV template is the header alone', () => {
  const [halls] = catalogDataSets;
  if (!halls) throw new Error('no data set');
  expect(csvTemplate(halls)).toBe(`\uFEFF${Object.keys(halls.columns).join(',')}\r\n`);
});

const FORMAT = readFileSync(join(__dirname, '../../../docs/formats/catalog.md'), 'utf8');

test.each(catalogDataSets.map((dataSet) => [dataSet.name, dataSet] as const))(
  '%s is described column by column, with its national names and use',
  (name, { columns, title }) => {
    const [, section = ''] = FORMAT.split(`# \`${name}\``, 2);
    const table = section.split('\n## ')[0]?.split('\n### ')[0] ?? '';
    expect(FORMAT).toContain(`(sheet ${title})`);
    const rows = [...table.matchAll(/^\| (\S+)\s+\| ([A-Z_]+)\s+\| (\S)\s+\|/gm)];
    const described = rows.map(([, column, national, use]) => [column, national, use === '!' ? '-' : use]);
    expect(described).toEqual(Object.entries(columns).map(([column, { also, use }]) => [column, also, use]));
  },
);
