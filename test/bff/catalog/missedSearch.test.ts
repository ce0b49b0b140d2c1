import { businessDateOf } from '@city-services/shared/time/businessDate';
import mongoose from 'mongoose';
import { keepableWord } from '../../../bff/src/domains/catalog/search/keepable.rule';
import { anItem } from '../../support/catalogFiles';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { anEditor } from './editors';
import { CatalogLoading } from './importing';

let database: TestDatabase;
let bff: TestBff;
let loading: CatalogLoading;
let editor: Api;
let citizens: readonly Api[];

beforeAll(async () => {
  database = await startDatabase();
  loading = new CatalogLoading();
  await loading.items([anItem()]);
  bff = await startBff();
  editor = await anEditor(bff, 0);
  citizens = await Promise.all(Array.from({ length: 12 }, (_, index) => bff.signIn(`citizen-${index}`)));
});
afterAll(async () => {
  loading.dispose();
  await bff.stop();
  await database.stop();
});

const SEARCH = 'query($text: String!) { searchItems(text: $text) { outcome } }';
const MISSED =
  'query($from: BusinessDate!, $until: BusinessDate!) { missedSearches(from: $from, until: $until) { on word times } }';
interface Missed {
  readonly missedSearches: readonly { readonly on: string; readonly word: string; readonly times: number }[];
}
const today = () => businessDateOf(bff.clock.now());
const missed = async (api: Api = editor) =>
  (await api.ask<Missed>(MISSED, { from: today(), until: today() })).missedSearches;
const stored = async () =>
  JSON.stringify(await mongoose.connection.collection('catalogMissedSearches').find().toArray());

/** Counting goes on after the answer. */
async function until(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('what was waited for did not happen within 2 s');
}

test('a word that many sessions looked for in vain is counted for editors', async () => {
  for (const api of citizens) await api.ask(SEARCH, { text: '捕捞许可' });
  await until(async () => (await missed()).some(({ word, times }) => word === '捕捞许可' && times === citizens.length));
  expect(await missed()).toContainEqual({ on: today(), word: '捕捞许可', times: citizens.length });
});

test('what one session looks for, however often, is shown to nobody and stands nowhere', async () => {
  const before = await mongoose.connection.collection('catalogMissedSearches').countDocuments();
  for (let time = 0; time < 5; time += 1) await citizens[0]?.ask(SEARCH, { text: '潜水执照' });
  await until(async () => (await mongoose.connection.collection('catalogMissedSearches').countDocuments()) > before);
  expect(await missed()).not.toContainEqual(expect.objectContaining({ word: '潜水执照' }));
  expect(await stored()).not.toContain('潜水');
});

test('all who are not signed in count as one session', async () => {
  for (let time = 0; time < 6; time += 1) await bff.api.ask(SEARCH, { text: '采矿权登记' });
  await until(async () => (await stored()).includes('"times":6'));
  expect((await missed()).map(({ word }) => word)).not.toContain('采矿权登记');
});

test('nothing of a session, an account or a person is kept', async () => {
  const [row] = await mongoose.connection.collection('catalogMissedSearches').find().toArray();
  expect(Object.keys(row ?? {}).sort()).toEqual(['_id', 'expiresAt', 'on', 'slots', 'times', 'word']);
  expect((row?.['slots'] as number[]).every((slot) => Number.isInteger(slot) && slot >= 0 && slot < 64)).toBe(true);
});

test('citizens do not see it; days that end before they begin are refused', async () => {
  await expect(missed(citizens[0])).rejects.toThrow(/IDENTITY_REQUIRED|STAFF_REQUIRED/);
  await expect(missed(bff.api)).rejects.toThrow(/SESSION_REQUIRED/);
  await expect(editor.ask(MISSED, { from: '2026-07-02', until: '2026-07-01' })).rejects.toThrow(/INPUT_INVALID/);
});

test.each([
  '37021119770614000X',
  '我的身份证370211197706140009',
  '139 0000 5550',
  '139-0000-5550',
  '一三九零零零零五五五零',
  '０００５５５０１００',
  '鲁B12345',
  '鲁b·a1234',
  'somebody@example.com',
  '示范路12号3单元',
  '6222 0200 0000',
  '我叫某某某住在示范小区想问一下低保的事情怎么办理',
  'a',
  '',
])('“%s” is never counted', (text) => {
  expect(keepableWord(text)).toBeNull();
});

test.each([
  ['捕捞许可证', '捕捞许可证'],
  ['  捕撈許可證！', '捕捞许可证'],
  ['C1驾照', 'c1驾照'],
  ['70岁驾照', '70岁驾照'],
  ['gjj', 'gjj'],
])('“%s” is counted as %s', (text, word) => {
  expect(keepableWord(text)).toBe(word);
});
