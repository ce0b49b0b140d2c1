import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import type { Api } from '../../support/api';
import { anItem, BASIC_CODE, taskCodeOf } from '../../support/catalogFiles';
import { anEditor } from './editors';
import { CatalogLoading } from './importing';

const CODE = taskCodeOf(BASIC_CODE, '379902000000');
const OTHER = taskCodeOf(BASIC_CODE, '379903000000');
const FORM = `query($code: ID!) { itemForm(code: $code) {
  version { id state revision findings { rule column } } publishedNumber
  groups { title cells { column value published lock } } parts { title code inherited } changes { field before after } } }`;
const DRAFT = `mutation($input: DraftItemInput!) { draftItem(input: $input) { id revision } }`;
const WITHDRAW = `mutation($input: ItemVersionReasonInput!) { withdrawItemDraft(input: $input) { state history { action why } } }`;
const FINDINGS = `query($filter: ItemFindingsInput, $first: Int, $after: String) {
  itemFindings(filter: $filter, first: $first, after: $after) { totalCount items { id state } pageInfo { endCursor hasNextPage } }
  itemFindingCounts { rule severity department count } }`;

interface Form {
  readonly version: { readonly id: string; readonly state: string; readonly findings: readonly object[] };
  readonly publishedNumber: number | null;
  readonly groups: readonly { readonly cells: readonly { readonly column: string; readonly value: string | null }[] }[];
  readonly changes: readonly object[];
}
interface Findings {
  readonly itemFindings: {
    readonly totalCount: number;
    readonly items: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
  readonly itemFindingCounts: readonly object[];
}

let database: TestDatabase;
let bff: TestBff;
let loading: CatalogLoading;
let editor: Api;

const formOf = async (code: string): Promise<Form> => (await editor.ask<{ itemForm: Form }>(FORM, { code })).itemForm;
const cellIn = (form: Form, column: string) =>
  form.groups.flatMap(({ cells }) => cells).find((cell) => cell.column === column);
const draft = (value: string) =>
  editor.ask<{ draftItem: { id: string; revision: number } }>(DRAFT, {
    input: { code: CODE, changes: [{ column: '承诺办结时限', value }], why: '试一试' },
  });

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  loading = new CatalogLoading();
  await loading.items([
    anItem(),
    anItem({
      实施编码: OTHER,
      区划代码: '379903',
      实施主体: '连云区市场监督管理局',
      承诺办结时限: '60',
      咨询方式: '000',
    }),
  ]);
  editor = await anEditor(bff, 0);
});
afterAll(async () => {
  loading.dispose();
  await bff.stop();
  await database.stop();
});

test('a guide’s cells begin as citizens read them; a draft shows what it changes', async () => {
  const before = await formOf(CODE);
  expect(before).toMatchObject({ publishedNumber: 1, changes: [], version: { id: `${CODE}@1`, state: 'PUBLISHED' } });
  expect(cellIn(before, '承诺办结时限')).toMatchObject({ value: '3', published: '3', lock: null });
  const { draftItem } = await draft('60');
  const after = await formOf(CODE);
  expect(after.version).toMatchObject({
    id: draftItem.id,
    findings: [{ rule: 'CAT-PROMISE', column: '承诺办结时限' }],
  });
  expect(cellIn(after, '承诺办结时限')).toMatchObject({ value: '60', published: '3' });
  expect(after.changes).toEqual([{ field: '承诺办结时限', before: '3 个工作日', after: '60 个工作日' }]);
});

test('a draft that was taken back leaves what citizens read, and later drafts begin there', async () => {
  const { version } = await formOf(CODE);
  const input = { ...(version as unknown as { id: string; revision: number }) };
  const step = { id: input.id, revision: input.revision };
  for (const why of ['', '  ']) {
    expect((await editor.failure(WITHDRAW, { input: { ...step, why } })).extensions.kind).toBe('invalid');
  }
  const { withdrawItemDraft } = await editor.ask<{ withdrawItemDraft: object }>(WITHDRAW, {
    input: { ...step, why: '写错了' },
  });
  expect(withdrawItemDraft).toMatchObject({ state: 'RETIRED', history: [{}, { action: 'WITHDRAW', why: '写错了' }] });
  expect(await formOf(CODE)).toMatchObject({ version: { id: `${CODE}@1` }, changes: [] });
  await draft('2');
  expect((await formOf(CODE)).changes).toEqual([{ field: '承诺办结时限', before: '3 个工作日', after: '2 个工作日' }]);
  const published = { id: `${CODE}@1`, revision: 1, why: '不行' };
  expect((await editor.failure(WITHDRAW, { input: published })).extensions.code).toBe('ITEM_VERSION_MOVED');
});

test('what the linter found is listed by rule, severity and department', async () => {
  const all = await editor.ask<Findings>(FINDINGS, {});
  expect(all.itemFindings).toMatchObject({ totalCount: 1, items: [{ id: `${OTHER}@1`, state: 'DRAFT' }] });
  expect(all.itemFindingCounts).toEqual(
    expect.arrayContaining([
      { rule: 'CAT-PROMISE', severity: 'ERROR', department: '连云区市场监督管理局', count: 1 },
      { rule: 'CAT-CONTACT', severity: 'ERROR', department: '连云区市场监督管理局', count: 1 },
    ]),
  );
  const count = async (filter: object): Promise<number> =>
    (await editor.ask<Findings>(FINDINGS, { filter })).itemFindings.totalCount;
  expect(await count({ rule: 'CAT-PROMISE' })).toBe(1);
  expect(await count({ rule: 'CAT-FEE' })).toBe(0);
  expect(await count({ severity: 'WARNING' })).toBe(1);
  expect(await count({ severity: 'NOTICE' })).toBe(0);
  expect(await count({ rule: 'CAT-PROMISE', severity: 'WARNING' })).toBe(0);
  expect(await count({ severity: 'ERROR', department: '连云区市场监督管理局' })).toBe(1);
  expect(await count({ department: '别处' })).toBe(0);
  expect((await editor.failure(FINDINGS, { filter: { rule: 'CAT-NOTHING' } })).extensions.kind).toBe('invalid');
});

test('citizens see none of it', async () => {
  expect((await bff.api.failure(FORM, { code: CODE })).extensions.code).toBe('SESSION_REQUIRED');
  const citizen = await bff.signIn('citizen');
  expect((await citizen.failure(FINDINGS, {})).extensions.kind).toBe('forbidden');
});
