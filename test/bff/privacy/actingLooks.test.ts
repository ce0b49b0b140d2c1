import { StaffModel } from '../../../bff/src/domains/identity/staff/staff.model';
import { acts, agreed, DOCUMENTS, registerChild, SHARING_TEXT } from '../../support/acting';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { links, verified, whoLooked } from './accessRecords';

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});
beforeEach(() => database.clear());

const father = aPerson({ name: '王大山', birth: '19500101' });
const daughter = aPerson({ name: '王小芳', birth: '19800101' });

describe('somebody who acts for another', () => {
  test('a relative is told to the one whose records they read, by name, and to nobody else', async () => {
    const subject = await bff.verified(father);
    const api = await bff.verified(daughter);
    const id = await agreed(api, { api: subject, person: father }, ['TRAFFIC']);
    await acts(api).enter(id);
    await api.ask(DOCUMENTS.traffic);
    // Before the answer left, not a second later.
    expect((await links()).flatMap(({ entries }) => entries.map(({ by }) => by.kind))).toEqual(['relative']);
    await api.ask(DOCUMENTS.overview);

    const { items } = await whoLooked(subject, { byOthers: true });
    expect(items).toMatchObject([
      // The housing fund was not granted, so it was not looked at.
      { who: 'RELATIVE', name: '**芳', kinds: ['TRAFFIC'], purpose: 'OWN' },
      { who: 'RELATIVE', name: '**芳', kinds: ['TRAFFIC'], purpose: 'OWN' },
    ]);
    await acts(api).leave();
    expect((await whoLooked(api)).totalCount).toBe(0);
    expect(await verified()).toMatchObject({ persons: 1, faults: [] });
  });

  test('can’t read who looked at the other’s records', async () => {
    const subject = await bff.verified(father);
    const api = await bff.verified(daughter);
    await acts(api).enter(await agreed(api, { api: subject, person: father }));
    const { extensions } = await api.failure('{ accessRecords { totalCount } }');
    expect(extensions.code).toBe('ACTING_NOT_HERE');
  });

  test('what was not granted is no look', async () => {
    const subject = await bff.verified(father);
    const api = await bff.verified(daughter);
    await acts(api).enter(await agreed(api, { api: subject, person: father }, ['TRAFFIC']));
    expect((await api.failure(DOCUMENTS.fund)).extensions.code).toBe('ACTING_NOT_GRANTED');
    expect((await whoLooked(subject)).totalCount).toBe(0);
  });

  test('a guardian is told as such', async () => {
    const child = aPerson({ name: '王小米', birth: '20200101' });
    const api = await bff.verified(daughter);
    await registerChild(bff, child, daughter);
    const [ward] = (await acts(api).book()).iMayActFor;
    await acts(api).enter(ward?.id ?? '');
    await api.ask(DOCUMENTS.traffic);
    const [link] = await links();
    const { entries = [] } = link ?? {};
    expect(entries).toMatchObject([{ by: { kind: 'guardian', personKey: bff.vault.personKey(daughter.idNumber) } }]);
    expect(link?._id).toContain(bff.vault.personKey(child.idNumber));
  });

  test('an agent is told with where they work', async () => {
    const subject = await bff.verified(father);
    const agent = await bff.verified(daughter);
    const post = { roles: ['agent'], organisation: '平桥镇便民服务中心', divisionCode: '379902' };
    await StaffModel.create({
      ...{ _id: 'agent', personKey: bff.vault.personKey(daughter.idNumber), ...post },
      ...{ village: '379902100201', post: 'A', fromOn: '2020-01-01', untilOn: null, createdAt: new Date() },
    });
    const input = { scopes: ['HOUSING_FUND'], minutes: 30, noticeVersion: SHARING_TEXT };
    const { showAgentCode } = await subject.ask<{ showAgentCode: { code: string } }>(DOCUMENTS.showCode, { input });
    await agent.ask(DOCUMENTS.start, { input: { code: showAgentCode.code } });
    const [visit] = (await acts(agent).book()).iMayActFor;
    await acts(agent).enter(visit?.id ?? '');
    await agent.ask(DOCUMENTS.fund);
    const { items } = await whoLooked(subject, { byOthers: true });
    expect(items).toMatchObject([
      { who: 'AGENT', name: '**芳', organisation: '平桥镇便民服务中心', kinds: ['HOUSING_FUND'] },
    ]);
  });
});
