import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import type { Api } from '../../support/api';
import { aMaterial, anItem, BASIC_CODE, ndjson, taskCodeOf } from '../../support/catalogFiles';
import { anEditor } from './editors';
import { CatalogLoading } from './importing';

const CODE = taskCodeOf(BASIC_CODE, '379902000000');
const VERSION = 'id number state revision verdict findings { rule severity column } history { action by imported why }';
const DRAFT = `mutation($input: DraftItemInput!) { draftItem(input: $input) { ${VERSION} } }`;
const EDIT = `mutation($input: EditItemInput!) { editItemDraft(input: $input) { ${VERSION} } }`;
const SUBMIT = `mutation($input: ItemVersionInput!) { submitItemDraft(input: $input) { ${VERSION} } }`;
const RETURN = `mutation($input: ItemVersionReasonInput!) { returnItemDraft(input: $input) { ${VERSION} } }`;
const PUBLISH = `mutation($input: ItemVersionInput!) { publishItemVersion(input: $input) { ${VERSION} } }`;
const RETIRE = `mutation($input: ItemVersionReasonInput!) { retireItemVersion(input: $input) { ${VERSION} } }`;
const DIFFERENCE = `query($before: ID!, $after: ID!) { itemDifference(before: $before, after: $after) { field before after } }`;
const WAITING = `{ itemVersionsWaiting { totalCount items { id verdict findings { rule } } } }`;
const GUIDE = `query($code: ID!) { itemGuide(code: $code) { version { number } promised { text } } }`;

interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly revision: number;
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly history: readonly { readonly action: string; readonly imported: boolean; readonly why: string | null }[];
}

let database: TestDatabase;
let bff: TestBff;
let loading: CatalogLoading;
let editor: Api;
let colleague: Api;

/** The only field of the answer. */
async function done(api: Api, query: string, input: object): Promise<Version> {
  const [version] = Object.values(await api.ask<Record<string, Version>>(query, { input }));
  if (!version) throw new Error('no version');
  return version;
}

const drafted = (changes: readonly object[]): Promise<Version> =>
  done(editor, DRAFT, { code: CODE, changes, why: '承诺再快一天' });
const stepOf = ({ id, revision }: Version, why?: string) => ({ id, revision, ...(why && { why }) });

beforeAll(async () => {
  database = await startDatabase();
});
beforeEach(async () => {
  await database.clear();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  loading = new CatalogLoading();
  await loading.items();
  editor = await anEditor(bff, 0);
  colleague = await anEditor(bff, 1);
});
afterEach(async () => {
  loading.dispose();
  await bff.stop();
});
afterAll(() => database.stop());

test('a draft goes through a colleague’s hands to the citizen', async () => {
  const draft = await drafted([{ column: '承诺办结时限', value: '２' }]);
  expect(draft).toMatchObject({ number: 2, state: 'DRAFT', verdict: 'PASSED', findings: [] });
  const submitted = await done(editor, SUBMIT, stepOf(draft));
  const published = await done(colleague, PUBLISH, stepOf(submitted));
  expect(published).toMatchObject({ state: 'PUBLISHED', revision: 3 });
  expect(published.history.map(({ action, why }) => [action, why])).toEqual([
    ['CREATE', '承诺再快一天'],
    ['SUBMIT', null],
    ['PUBLISH', null],
  ]);
  bff.clock.advanceSeconds(10);
  const { itemGuide } = await bff.api.ask<{ itemGuide: object }>(GUIDE, { code: CODE });
  expect(itemGuide).toEqual({ version: { number: 2 }, promised: { text: '2 个工作日' } });
  const { itemDifference } = await editor.ask<{ itemDifference: object }>(DIFFERENCE, {
    before: `${CODE}@1`,
    after: `${CODE}@2`,
  });
  expect(itemDifference).toEqual([{ field: '承诺办结时限', before: '3 个工作日', after: '2 个工作日' }]);
});

test('nobody publishes what they wrote themselves', async () => {
  const submitted = await done(
    editor,
    SUBMIT,
    stepOf(await drafted([{ column: '办理时间', value: '工作日 8:30–17:30' }])),
  );
  const failure = await editor.failure(PUBLISH, { input: stepOf(submitted) });
  expect(failure.extensions.code).toBe('STAFF_NOT_ONESELF');
});

test('the linter refuses to publish an error', async () => {
  const draft = await drafted([{ column: '承诺办结时限', value: '60' }]);
  expect(draft).toMatchObject({ verdict: 'REFUSED', findings: [{ rule: 'CAT-PROMISE' }] });
  const submitted = await done(editor, SUBMIT, stepOf(draft));
  const failure = await colleague.failure(PUBLISH, { input: stepOf(submitted) });
  expect(failure.extensions).toMatchObject({ code: 'ITEM_VERSION_REFUSED', params: { errors: 1, warnings: 0 } });
  const returned = await done(colleague, RETURN, stepOf(submitted, '比法定还长'));
  const edited = await done(editor, EDIT, { ...stepOf(returned), changes: [{ column: '承诺办结时限', value: '5' }] });
  expect(edited).toMatchObject({ state: 'DRAFT', verdict: 'PASSED', revision: 4 });
});

test('of two at once one wins, the other is told', async () => {
  const draft = await drafted([{ column: '咨询方式', value: '0000-5550199' }]);
  const answers = await Promise.all([
    editor.send(SUBMIT, { input: stepOf(draft) }),
    colleague.send(SUBMIT, { input: stepOf(draft) }),
  ]);
  const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'won').sort();
  expect(codes).toEqual(['ITEM_VERSION_MOVED', 'won']);
});

test.each([
  [{ column: '事项名称', value: '换个名字' }, '事项名称'],
  [{ column: '没有的列', value: '1' }, '没有的列'],
  [{ column: '承诺办结时限', value: '很快' }, '承诺办结时限'],
  [{ column: '办理形式', value: '电话办理' }, '办理形式'],
])('%j is refused with its column', async (change, column) => {
  const failure = await editor.failure(DRAFT, { input: { code: CODE, changes: [change], why: '试' } });
  expect(failure.extensions).toMatchObject({ code: 'ITEM_CHANGE_INVALID', field: column });
});

test('what a department hands over refused waits for staff, with the reason', async () => {
  await loading.items([anItem({ 承诺办结时限: '99' })]);
  const { itemVersionsWaiting } = await editor.ask<{ itemVersionsWaiting: object }>(WAITING);
  expect(itemVersionsWaiting).toEqual({
    totalCount: 1,
    items: [{ id: `${CODE}@2`, verdict: 'REFUSED', findings: [{ rule: 'CAT-PROMISE' }] }],
  });
});

test('what a draft is held against is its basic item, as in an import', async () => {
  const own = aMaterial({ 所属编码: CODE, 材料编码: 'M-OWN', 材料名称: '社区意见' });
  await loading.load({ 'catalog.materials.ndjson': ndjson([aMaterial(), own]) });
  const draft = await drafted([{ column: '办理时间', value: '工作日 8:30–17:30' }]);
  expect(draft).toMatchObject({ verdict: 'NEEDS_REASON', findings: [{ rule: 'CAT-MATERIAL-ADDED' }] });
});

test('a retired version disappears, and an unchanged handover does not bring it back', async () => {
  await done(editor, RETIRE, { id: `${CODE}@1`, revision: 1, why: '机构改革' });
  expect((await bff.api.failure(GUIDE, { code: CODE })).extensions.code).toBe('ITEM_NOT_FOUND');
  expect((await loading.items()).summary).toMatchObject({ published: 0, unchanged: 1 });
  expect((await loading.items([anItem({ 承诺办结时限: '4' })])).summary).toMatchObject({ published: 1 });
});

test('a correction of staff stays until the department hands over something new', async () => {
  const submitted = await done(editor, SUBMIT, stepOf(await drafted([{ column: '办理时间', value: '周一至周六' }])));
  await done(colleague, PUBLISH, stepOf(submitted));
  expect((await loading.items()).summary).toMatchObject({ published: 0, unchanged: 1 });
});

test('citizens may not knock', async () => {
  expect((await bff.api.failure(WAITING)).extensions.code).toBe('SESSION_REQUIRED');
  const citizen = await bff.signIn('citizen');
  expect((await citizen.failure(WAITING)).extensions.kind).toBe('forbidden');
});
