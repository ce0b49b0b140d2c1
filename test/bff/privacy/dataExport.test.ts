import { DataExportModel } from '../../../bff/src/domains/privacy/my-data/dataExport.model';
import { acts, agreed } from '../../support/acting';
import type { Api } from '../../support/api';
import { bytesOf } from '../../../bff/src/storage/bytes';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, type Person } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { citizenSteps } from '../../support/stepUp';

const REQUEST = 'mutation { requestDataExport { id state done total expiresAt } }';
const OWN = '{ myDataExport { id state done total bytes } }';
const FETCH = `mutation($id: ID!, $format: DataFileFormat!) { fetchDataFile(input: { exportId: $id, format: $format }) { name mediaType text } }`;

interface Own {
  readonly myDataExport: {
    readonly id: string;
    readonly state: string;
    readonly done: number;
    readonly total: number;
  } | null;
}
interface File {
  readonly fetchDataFile: { readonly name: string; readonly mediaType: string; readonly text: string };
}

describe('a copy of one’s data', () => {
  let database: TestDatabase;
  let bff: TestBff;
  const nextBirth = birthsFrom('1952-01-01');
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const newPerson = (): Person => aPerson({ birth: nextBirth() });
  const risen = async (person = newPerson(), account?: string): Promise<Api> =>
    citizenSteps(bff, await bff.verified(person, account)).rise();
  const requested = async (api: Api): Promise<string> =>
    (await api.ask<{ requestDataExport: { id: string } }>(REQUEST)).requestDataExport.id;
  const ready = async (api: Api): Promise<string> => {
    await requested(api);
    for (let tries = 0; tries < 100; tries += 1) {
      const { myDataExport } = await api.ask<Own>(OWN);
      if (myDataExport?.state === 'READY') return myDataExport.id;
      if (myDataExport?.state === 'FAILED') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the copy was not made');
  };

  test('what is held is listed by kind, with who answers for it, and no value', async () => {
    const person = newPerson();
    const api = await bff.verified(person);
    const { myData } = await api.ask<{ myData: { kind: string; source: string; tables: { count: number }[] }[] }>(
      '{ myData { kind title source phone asOf tables { title count columns } } }',
    );
    expect(myData.map(({ kind }) => kind)).toEqual([
      ...['IDENTITY', 'ACCOUNTS', 'PRIVACY', 'SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'],
    ]);
    expect(myData[0]?.tables[0]?.count).toBe(1);
    expect(JSON.stringify(myData)).not.toContain(person.idNumber);
  });

  test('it is made in the background and holds the full numbers, for people and for programs', async () => {
    const person = newPerson();
    const api = await risen(person);
    const id = await ready(api);
    const { fetchDataFile: json } = await api.ask<File>(FETCH, { id, format: 'JSON' });
    expect(json.name).toBe('我的数据.json');
    const parsed = JSON.parse(json.text) as { sections: { title: string; tables: { records: object[] }[] }[] };
    expect(parsed.sections[0]?.tables[0]?.records[0]).toMatchObject({ 姓名: '王小明', 公民身份号码: person.idNumber });
    const { fetchDataFile: html } = await api.ask<File>(FETCH, { id, format: 'HTML' });
    expect(html.text).toContain(person.idNumber);
    expect(html.text).not.toMatch(/<script|https?:/);
  });

  test('it is sealed in the database', async () => {
    const person = newPerson();
    await ready(await risen(person));
    const row = await DataExportModel.findById(bff.vault.personKey(person.idNumber)).lean();
    const bytes = Buffer.from(bytesOf(row!.json!));
    expect(bytes.length).toBeGreaterThan(500);
    expect(bytes.includes(person.idNumber) || bytes.includes('公民身份号码')).toBe(false);
  });

  test('below FACE nobody asks for it and nobody fetches it', async () => {
    const person = newPerson();
    const low = await bff.verified(person);
    expect((await low.failure(REQUEST)).extensions.code).toBe('FACE_REQUIRED');
    expect((await low.failure(FETCH, { id: 'x', format: 'HTML' })).extensions.code).toBe('FACE_REQUIRED');
    expect((await bff.api.failure(REQUEST)).extensions.code).toBe('SESSION_REQUIRED');
  });

  describe('attacked', () => {
    test('another person with the id gets nothing', async () => {
      const id = await ready(await risen());
      const other = await risen();
      expect((await other.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('EXPORT_NOT_FOUND');
      await expect(other.ask<Own>(OWN)).resolves.toEqual({ myDataExport: null });
    });

    test('another sign-in of the same person gets nothing, with a proof of its own', async () => {
      const person = newPerson();
      const id = await ready(await risen(person));
      const tokens = await bff.signIn(person.idNumber);
      const second = await citizenSteps(bff, tokens).rise();
      expect((await second.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('EXPORT_NOT_FOUND');
      await expect(second.ask<Own>(OWN)).resolves.toEqual({ myDataExport: null });
    });

    test('after signing out it is out of reach, with the old token and with a new session', async () => {
      const person = newPerson();
      const api = await risen(person);
      const id = await ready(api);
      await api.ask('mutation { signOut }');
      expect((await api.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('SESSION_ENDED');
      const back = await citizenSteps(bff, await bff.signIn(person.idNumber)).rise();
      expect((await back.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('EXPORT_NOT_FOUND');
    });

    test('who acts for somebody gets neither theirs nor the own, and no correction or closing in their name', async () => {
      const [daughter, mother] = [newPerson(), newPerson()];
      const asking = await bff.verified(daughter);
      const id = await agreed(asking, { person: mother, api: await bff.verified(mother) });
      const api = await citizenSteps(bff, asking).rise();
      const own = await ready(api);
      await acts(api).enter(id);
      const input = { kind: 'TRAFFIC', record: '一条', wrong: '不是我开的车', evidence: '' };
      const refused = [
        [REQUEST, {}],
        [OWN, {}],
        [FETCH, { id: own, format: 'JSON' }],
        ['{ myData { kind } }', {}],
        ['mutation($input: SubmitCorrectionInput!) { submitCorrection(input: $input) { id } }', { input }],
        ['mutation { requestAccountClosing { state } }', {}],
        ['{ consents { state } }', {}],
      ] as const;
      for (const [document, variables] of refused) {
        expect((await api.failure(document, variables)).extensions.code).toBe('ACTING_NOT_HERE');
      }
    });

    test('an id that is made up, or a part of a query, gets nothing', async () => {
      const api = await risen();
      await ready(api);
      for (const id of ['', 'x', '{"$ne":null}']) {
        expect((await api.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('EXPORT_NOT_FOUND');
      }
    });

    test('two requests at once make one copy', async () => {
      const api = await risen();
      const answers = await Promise.all([api.send(REQUEST), api.send(REQUEST), api.send(REQUEST)]);
      const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
      expect(answers.filter(({ errors }) => errors.length === 0).length).toBeGreaterThanOrEqual(1);
      expect(new Set(codes)).toEqual(new Set(codes.length ? ['EXPORT_UNDERWAY'] : []));
    });
  });

  test('three in a row, then tomorrow', async () => {
    const api = await risen();
    for (let count = 0; count < 3; count += 1) await ready(api);
    const { extensions } = await api.failure(REQUEST);
    expect(extensions.code).toBe('EXPORT_LIMITED');
    expect(extensions.retryAfterSeconds).toBeGreaterThan(86_000);
  });

  test('after a day it is gone', async () => {
    const person = newPerson();
    const api = await risen(person);
    const id = await ready(api);
    const key = bff.vault.personKey(person.idNumber);
    const before = new Date(bff.clock.now().getTime() - 1000);
    await DataExportModel.updateOne({ _id: key }, { expiresAt: before });
    expect((await api.failure(FETCH, { id, format: 'JSON' })).extensions.code).toBe('EXPORT_NOT_FOUND');
    await expect(api.ask<Own>(OWN)).resolves.toEqual({ myDataExport: null });
  });

  test('what a process left behind that died is made by the next one', async () => {
    const person = newPerson();
    const api = await risen(person);
    const id = await ready(api);
    const left = { state: 'WORKING', html: null, json: null, claimedUntil: new Date(bff.clock.now().getTime() - 1) };
    await DataExportModel.updateOne({ exportId: id }, left);
    const second = await startBff({ clock: bff.clock });
    await second.stop();
    const { myDataExport } = await api.ask<Own>(OWN);
    expect(myDataExport).toMatchObject({ id, state: 'READY', done: 6, total: 6 });
  });
});
