import { join } from 'node:path';
import { GUIDE, ITEM_SEARCH, NOTICE } from '../../miniprogram/src/copy/itemGuide';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { ITEMS } from '../../miniprogram/src/copy/items';
import { CatalogLoading } from '../bff/catalog/importing';
import { aBasic, aMaterial, anItem, BASIC_CODE, ndjson, REGION, taskCodeOf } from '../support/catalogFiles';
import { startDatabase, type TestDatabase } from '../support/database';
import { startBff, type TestBff } from '../support/startBff';
import { startAlipay } from './host/alipayHost';
import type { Host, HostOptions } from './host/host';
import { Person } from './host/person';
import { startWeapp } from './host/weappHost';

const DIST = join(__dirname, '../../miniprogram/dist');
const NAME = '个体工商户登记';
const PAGES = '/features/items/pages';
const CODE = taskCodeOf(BASIC_CODE, REGION);

const HOSTS: readonly (readonly [string, (folder: string, options: HostOptions) => Host])[] = [
  ['weapp', startWeapp],
  ['alipay', startAlipay],
];

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  const loading = new CatalogLoading();
  await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic()]),
    'catalog.materials.ndjson': ndjson([aMaterial()]),
    'catalog.items.ndjson': ndjson([anItem()]),
  });
  loading.dispose();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
});

afterAll(async () => {
  await bff.stop();
  await database.stop();
});

describe.each(HOSTS)('the compiled %s program', (platform, start) => {
  let person: Person;
  const storage = new Map<string, unknown>();

  beforeAll(() => {
    const loginCode = (): string => `${platform}-items`;
    person = new Person(start(join(DIST, platform), { bffUrl: bff.url, loginCode, storage }));
  });

  test('leads from home to the items without an account', async () => {
    person.host.launch('pages/home/index');
    await person.taps(FRAME.items);
    await person.waitsForPage('features/items/pages/home/index');
    await person.waitsFor(ITEMS.topics);
    expect(person.sees('设立变更')).toBe(true);
  });

  test('finds by initials', async () => {
    await person.taps(ITEMS.search);
    await person.waitsForPage('features/items/pages/search/index');
    await person.types(ITEM_SEARCH.label, 'gtgsh');
    await person.taps(ITEM_SEARCH.go);
    await person.waitsFor(ITEM_SEARCH.found(1));
  });

  test('opens the guide: the eight, its details, and keeps it', async () => {
    await person.taps(NAME);
    await person.waitsForPage('features/items/pages/guide/index');
    await person.waitsFor('您的权利');
    await person.taps(GUIDE.materials);
    await person.waitsFor('个体工商户登记申请书');
    await person.taps(GUIDE.calendar);
    await person.waitsFor('最晚 7 月 6 日 办好');
    await person.taps(GUIDE.save);
    await person.waitsFor(GUIDE.saved);
  });

  test('shows the notice to be ticked', async () => {
    await person.taps(GUIDE.print);
    await person.waitsForPage('features/items/pages/notice/index');
    await person.taps(NOTICE.tick('个体工商户登记申请书'));
    expect(person.sees(NOTICE.pdf)).toBe(true);
  });

  test('shows the kept guide after a cold start without a network, and since when', async () => {
    // Nobody listens there.
    const options = { bffUrl: 'http://127.0.0.1:9', loginCode: () => 'nobody', storage };
    const cold = new Person(start(join(DIST, platform), options));
    cold.host.launch('pages/home/index');
    cold.host.stack.reLaunch('features/items/pages/saved/index');
    await cold.taps(NAME);
    await cold.waitsForPage('features/items/pages/guide/index');
    await cold.waitsFor('显示的是');
    await cold.waitsFor('您的权利');
  });

  test('opens the guide of a scanned code', async () => {
    const link = new URL(`${bff.url}/items/${CODE}/qr.svg`);
    expect((await fetch(link)).status).toBe(200);
    person.host.stack.reLaunch(`${PAGES}/guide/index?code=${encodeURIComponent(CODE)}`);
    await person.waitsFor('您的权利');
    expect(person.host.bundle.errors).toEqual([]);
  });
});
