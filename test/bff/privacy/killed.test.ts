import { startBffProcess, type BffProcess } from '../../support/processes';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { aMember } from '../../support/stepUp';
import { until } from '../exchange/commandLine';
import { checked, links, LOOK_AT_ALL, sealed } from './accessRecords';

jest.setTimeout(300_000);

const base64 = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
/** Those of every test BFF. */
const KEYS = { SEALING_KEY: `1:${base64(1)}`, LOOKUP_KEY: base64(2), SESSION_KEY: base64(3) };
const ISSUE = `mutation($input: IssueCounterCodeInput!) { issueCounterCode(input: $input) { code } }`;

let database: TestDatabase;
let bff: TestBff;
let victim: BffProcess;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await victim.end('SIGKILL');
  await bff.stop();
  await database.stop();
});
beforeEach(async () => {
  victim = await startBffProcess({ ...KEYS, MONGODB_URI: database.uri, RATE_LIMITS: 'off', DEMO_CITY: 'off' });
});

const onVictim = ({ accessToken }: { readonly accessToken: string }): Api => victim.api.as(accessToken);

test('killed the moment staff have their answer, it is written down, and the next process seals it', async () => {
  const citizen = aPerson({ name: '王大山', birth: '19500101' });
  await bff.verified(citizen);
  const member = await aMember(bff, aPerson({ name: '赵云帆', birth: '19850203' }), ['clerk']);
  const { name, idNumber } = citizen;
  await onVictim(member).ask(ISSUE, { input: { name, idNumber } });
  await victim.end('SIGKILL');
  const key = bff.vault.personKey(idNumber);
  const stored = (await links()).filter(({ _id }) => _id.startsWith(key));
  expect(stored.flatMap(({ entries }) => entries)).toMatchObject([{ by: { kind: 'staff', role: 'clerk' } }]);
  await sealed();
  expect(await checked()).toMatchObject({ persons: 1, links: 1, lastSeal: { number: 1 }, faults: [] });
});

test('killed among many answers, no answer of staff is missing, and every chain is whole', async () => {
  const citizen = aPerson({ name: '王小芳', birth: '19800101' });
  const { tokens } = await bff.verified(citizen);
  const member = await aMember(bff, aPerson({ name: '孙云', birth: '19850204' }), ['clerk']);
  const { name, idNumber } = citizen;
  const key = bff.vault.personKey(idNumber);
  const ofStaff = async (): Promise<number> =>
    (await links())
      .filter(({ _id }) => _id.startsWith(key))
      .flatMap(({ entries }) => entries)
      .filter(({ by }) => by.kind === 'staff').length;
  let answered = 0;
  const asking = Array.from({ length: 40 }, async () => {
    await onVictim(member).ask(ISSUE, { input: { name, idNumber } });
    answered += 1;
  });
  const looking = victim.api.as(tokens.accessToken).ask(LOOK_AT_ALL);
  const settled = Promise.allSettled([...asking, looking]);
  await until(() => answered >= 3, 'three answers', 60_000);
  await victim.end('SIGKILL');
  await settled;
  expect(await ofStaff()).toBeGreaterThanOrEqual(answered);
  expect((await checked()).faults).toEqual([]);
});
