import { AccessHeadModel } from '../../../bff/src/domains/privacy/access-record/accessHead.model';
import type { Api } from '../../support/api';
import type { TestBff } from '../../support/startBff';
import { startBff } from '../../support/startBff';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, register } from '../../support/people';
import { aMember, citizenSteps } from '../../support/stepUp';
import { until } from '../exchange/commandLine';
import { heads, links, LOOK_AT_ALL, verified, whoLooked } from './accessRecords';

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

const clerk = aPerson({ name: '赵云帆', birth: '19850203' });

describe('who looked at my data', () => {
  test('one request is one entry, with every kind that it read', async () => {
    const api = await bff.verified(aPerson());
    await api.ask(LOOK_AT_ALL);
    await api.ask('{ traffic { violations { totalCount } } }');

    const { items, totalCount, keptMonths } = await whoLooked(api);
    expect(items.map(({ who, kinds, purpose }) => ({ who, kinds, purpose }))).toEqual([
      { who: 'SELF', kinds: ['TRAFFIC'], purpose: 'OWN' },
      { who: 'SELF', kinds: ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'], purpose: 'OWN' },
    ]);
    expect({ totalCount, keptMonths }).toEqual({ totalCount: 2, keptMonths: 12 });
    expect(await verified()).toMatchObject({ persons: 1, faults: [] });
  });

  test('three fields of one request are one entry', async () => {
    const api = await bff.verified(aPerson());
    await api.ask(
      '{ traffic { source { state } } socialSecurity { source { state } } housingFund { source { state } } }',
    );
    const { items } = await whoLooked(api);
    expect(items).toHaveLength(1);
    expect([...(items[0]?.kinds ?? [])].sort()).toEqual(['HOUSING_FUND', 'SOCIAL_SECURITY', 'TRAFFIC']);
  });

  test('the own read costs no round trip before the answer', async () => {
    const api = await bff.verified(aPerson());
    const commands = await database.commands(() => api.ask('{ traffic { source { state } } }'));
    expect(commands.filter((command) => command.includes('access'))).toEqual([]);
    // What waits is written before the next test.
    await whoLooked(api);
  });

  test('what waits is written within a second, in three commands for everybody', async () => {
    const people = [aPerson({ birth: '19910101' }), aPerson({ birth: '19920202' })];
    const apis: Api[] = [];
    for (const [at, person] of people.entries()) apis.push(await bff.verified(person, `three-${at}`));
    const _id = { $in: people.map(({ idNumber }) => bff.vault.personKey(idNumber)) };
    const group = ['find accessHeads', 'insert accessLinks', 'update accessHeads'];
    const isWriting = (command: string): boolean => /^(find|insert|update) access/.test(command);
    let commands: string[] = [];
    // On a machine so busy that the two ask more than a second apart they are two groups, and at any minute the seals are made: then once more.
    for (let tries = 1; tries <= 20 && commands.length !== group.length; tries += 1) {
      const all = await database.commands(async () => {
        await Promise.all(apis.map((api) => api.ask(LOOK_AT_ALL)));
        await until(
          async () => (await AccessHeadModel.countDocuments({ _id, count: tries })) === 2,
          'both are written',
        );
      });
      commands = all.filter(isWriting);
    }
    expect(commands).toEqual(group);
  });

  test('numbers in full stand there, the licence’s with them', async () => {
    const api = await citizenSteps(bff, await bff.verified(aPerson())).rise();
    await api.ask('mutation { revealNumbers { idNumber licenceFileNumber } }');
    const { items } = await whoLooked(api);
    expect(items.map(({ kinds }) => kinds)).toEqual([['FULL_NUMBERS']]);
  });

  test('staff are told by organisation and role, and stand there before they have their answer', async () => {
    const citizen = aPerson();
    const api = await bff.verified(citizen);
    const member = await aMember(bff, clerk, ['agent', 'clerk']);
    await member.issueCode(citizen);

    const stored = await links();
    expect(stored.flatMap(({ entries }) => entries.map(({ by }) => by))).toMatchObject([
      { kind: 'staff', role: 'clerk' },
    ]);
    const { items } = await whoLooked(api, { byOthers: true });
    expect(items).toMatchObject([
      {
        ...{ who: 'STAFF', name: null, organisation: '海州区政务服务中心', role: 'clerk' },
        ...{ kinds: ['IDENTITY'], purpose: 'COUNTER' },
      },
    ]);
  });

  test('a helper and a reviewer stand there as what they looked', async () => {
    const citizen = aPerson();
    const steps = citizenSteps(bff, await bff.verified(citizen));
    const { pairCode } = await steps.startHelp();
    await (await aMember(bff, clerk, ['agent'])).takePair(pairCode);
    const { items } = await whoLooked(steps.api, { byOthers: true });
    expect(items).toMatchObject([{ who: 'STAFF', role: 'agent', purpose: 'HELP' }]);
  });

  test('what was refused, or found nobody, is no look', async () => {
    const citizen = aPerson();
    const api = await bff.verified(citizen);
    const member = await aMember(bff, clerk, ['clerk']);
    await register(bff.vault, aPerson({ name: '孙小满', birth: '19990909' }));
    await expect(member.issueCode({ ...citizen, name: '别的人' })).rejects.toThrow('refused');
    await expect(api.ask('mutation { revealNumbers { idNumber } }')).rejects.toThrow('FACE_REQUIRED');
    expect((await whoLooked(api)).items).toEqual([]);
  });

  test('nobody reads somebody else’s, and below VERIFIED there is none', async () => {
    const [one, other] = [await bff.verified(aPerson()), await bff.verified(aPerson({ birth: '19900101' }))];
    await one.ask(LOOK_AT_ALL);
    expect((await whoLooked(other)).items).toEqual([]);
    const { extensions } = await (await bff.signIn('nobody')).failure('{ accessRecords { totalCount } }');
    expect(extensions.code).toBe('IDENTITY_REQUIRED');
  });

  test('the list is paged by cursors of its own', async () => {
    const api = await bff.verified(aPerson());
    for (let count = 0; count < 5; count += 1) await api.ask('{ traffic { source { state } } }');
    await whoLooked(api);
    await api.ask(LOOK_AT_ALL);
    const first = await whoLooked(api, { first: 4 });
    const rest = await whoLooked(api, { first: 4, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(6);
    expect([first.totalCount, rest.items.length]).toEqual([6, 2]);

    const failure = await api.failure(
      'query($after: String) { accessRecords(byOthers: true, after: $after) { totalCount } }',
      {
        after: first.pageInfo.endCursor,
      },
    );
    expect(failure.extensions.code).toBe('PAGE_CURSOR_INVALID');
    expect((await api.failure('{ accessRecords(first: 101) { totalCount } }')).extensions.code).toBe('INPUT_INVALID');
  });

  test('what is stored holds no name and no number', async () => {
    const citizen = aPerson();
    await bff.verified(citizen);
    await (await aMember(bff, clerk, ['clerk'])).issueCode(citizen);
    const text = JSON.stringify([await links(), await heads()]);
    for (const personal of [citizen.name, citizen.idNumber, clerk.name, clerk.idNumber, citizen.phone]) {
      expect(text).not.toContain(personal);
    }
  });
});
