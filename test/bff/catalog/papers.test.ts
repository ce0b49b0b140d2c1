import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { aBasic, aMaterial, anItem, BASIC_CODE, ndjson, REGION, taskCodeOf } from '../../support/catalogFiles';
import { readPdf } from '../../support/pdf';
import { readQr } from '../../support/qr';
import { formFault } from '@city-services/shared/forms/formFields';
import { CatalogLoading } from './importing';

let database: TestDatabase;
let bff: TestBff;

const CODE = taskCodeOf(BASIC_CODE, REGION);
const LONG = '个体工商户变更登记（名称、经营场所、经营范围、组成形式以及家庭成员姓名一并变更的情形）';

beforeAll(async () => {
  database = await startDatabase();
  const loading = new CatalogLoading();
  await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic(), aBasic({ 基本编码: '000114002000', 事项名称: LONG })]),
    'catalog.materials.ndjson': ndjson([
      aMaterial({ 表单内容: '经营者姓名=李小满；联系电话=13800000000；窗口意见=' }),
      aMaterial({ 材料编码: 'M-PHOTO', 材料名称: '照片' }),
      aMaterial({ 所属编码: '000114002000' }),
    ]),
    'catalog.items.ndjson': ndjson([anItem(), anItem({ 基本编码: '000114002000' })]),
  });
  loading.dispose();
  bff = await startBff({ today: '2026-07-01' });
});

afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const get = (path: string): Promise<Response> => fetch(`${bff.url}/items/${path}`);
const bytesOf = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer());
const LINK = /\/e\/1s[0-9a-z]{10}$/;

test('the notice of an item is a PDF that names what to bring, and whose text can be selected', async () => {
  const answer = await get(`${CODE}/notice.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  const { pages } = readPdf(Buffer.from(await answer.arrayBuffer()));
  const text = pages.map((page) => page.text).join('\n');
  for (const words of ['个体工商户登记', '一次性告知单', '要带的材料', '申请书', '花多少钱', '不收费', '0000-5550100'])
    expect(text).toContain(words);
  expect(text).toContain(CODE);
  expect(text).not.toContain('�');
  expect(pages[0]?.code).toMatch(LINK);
});

test('the code on the notice, on the poster and as a picture is one, and leads to the item', async () => {
  const [notice, poster, picture] = await Promise.all(
    ['notice.pdf', 'poster.pdf', 'qr.png'].map((file) => bytesOf(`${CODE}/${file}`)),
  );
  const link = readQr(picture ?? Buffer.alloc(0));
  expect(link).toMatch(LINK);
  expect(readPdf(notice ?? Buffer.alloc(0)).pages[0]?.code).toBe(link);
  expect(readPdf(poster ?? Buffer.alloc(0)).pages.map(({ code }) => code)).toEqual([link]);
  const { entry } = await bff.api.ask<{ entry: unknown }>(
    'query($scene: String!) { entry(scene: $scene) { ... on EntryTarget { kind key } } }',
    { scene: link?.split('/').at(-1) },
  );
  expect(entry).toEqual({ kind: 'ITEM', key: CODE });
});

test('a poster bears the whole of a long name on one page', async () => {
  const { pages } = readPdf(await bytesOf(`${taskCodeOf('000114002000', REGION)}/poster.pdf`));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text.replaceAll('\n', '')).toContain(LONG);
  expect(pages[0]?.text).toContain('扫一扫');
});

test('the same guide is the same file', async () => {
  expect((await bytesOf(`${CODE}/notice.pdf`)).equals(await bytesOf(`${CODE}/notice.pdf`))).toBe(true);
});

const FORM = `${CODE}/forms/M-APPLICATION`;
const textOf = async (path: string): Promise<string> =>
  readPdf(await bytesOf(path))
    .pages.map(({ text }) => text)
    .join('\n');

test('the form of a material is drawn empty, and filled in as a sample that is marked as one', async () => {
  const [blank, sample] = await Promise.all([textOf(`${FORM}/blank.pdf`), textOf(`${FORM}/sample.pdf`)]);
  for (const text of [blank, sample])
    for (const words of ['个体工商户登记申请书', '办理事项：个体工商户登记', '经营者姓名', '窗口意见'])
      expect(text).toContain(words);
  expect(sample).toContain('李小满');
  expect(sample.match(/样本/g)?.length).toBeGreaterThan(2);
  expect(blank).not.toContain('李小满');
  expect(blank).not.toContain('样本');
});

test('a guide says which materials have a form', async () => {
  const { itemGuide } = await bff.api.ask<{ itemGuide: { materials: readonly object[] } }>(
    'query($code: ID!) { itemGuide(code: $code) { materials { code hasForm } } }',
    { code: CODE },
  );
  expect(itemGuide.materials).toEqual([
    { code: 'M-APPLICATION', hasForm: true },
    { code: 'M-PHOTO', hasForm: false },
  ]);
});

test.each([
  ['经营者姓名', null],
  ['经营者姓名=李小满\n签名=', null],
  ['经营者姓名＝李小满；签名', null],
  ['；；', '没有写栏目'],
  ['=李小满', '第 1 个栏目没有名称'],
  ['姓名=李小满；姓名=王桂兰', '栏目“姓名”写了两次'],
  [`姓名=${'长'.repeat(301)}`, '太长'],
  [Array.from({ length: 81 }, (_, at) => `栏目${at}`).join('；'), '最多 80 个'],
])('表单内容 %j: %s', (text, fault) => {
  if (fault === null) expect(formFault(text)).toBeNull();
  else expect(formFault(text)).toContain(fault);
});

test.each([
  ['the form of a material that has none', `${CODE}/forms/M-PHOTO/blank.pdf`, 404],
  ['a form of nothing', `${CODE}/forms/none/sample.pdf`, 404],
  ['a form in another kind', `${FORM}/sample.docx`, 404],
  ['an item that nobody published', 'nobody-knows/notice.pdf', 404],
  ['a basic code, which hangs nowhere', `${BASIC_CODE}/poster.pdf`, 404],
  ['a file that is none', `${CODE}/guide.docx`, 404],
  ['a way out of the folder', '..%2f..%2fetc/notice.pdf', 404],
])('%s is not drawn', async (_, path, status) => {
  expect((await get(path)).status).toBe(status);
});

test('who asks for papers too often waits', async () => {
  const answers = await Promise.all(Array.from({ length: 70 }, () => get(`${CODE}/qr.svg`)));
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
});
