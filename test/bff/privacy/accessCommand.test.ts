import { AccessLinkModel } from '../../../bff/src/domains/privacy/access-record/accessLink.model';
import { run, type Ended } from '../exchange/commandLine';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { LOOK_AT_ALL, sealed, whoLooked } from './accessRecords';

// Five commands in one test, each a process of its own.
jest.setTimeout(300_000);

const base64 = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
/** Those of every test BFF. */
const KEYS = { SEALING_KEY: `1:${base64(1)}`, LOOKUP_KEY: base64(2), SESSION_KEY: base64(3) };

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

const command = (...words: string[]): Promise<Ended> =>
  run('bff/src/commands/accessRecords.ts', words, { ...KEYS, MONGODB_URI: database.uri }).ended;

test('npm run access-records tells by its status whether every chain is whole', async () => {
  const person = aPerson();
  const api = await bff.verified(person);
  for (let count = 0; count < 3; count += 1) {
    await api.ask(LOOK_AT_ALL);
    await whoLooked(api);
  }
  await sealed();
  const whole = await command('verify');
  expect(whole).toEqual({
    status: 0,
    output: expect.stringContaining('1 persons, 3 links of their chains: all whole') as string,
  });
  const [, seal = ''] = /the last seal of the city is (\S+)/.exec(whole.output) ?? [];
  expect(seal).toMatch(/^\d+:[\w-]{43}$/);
  expect((await command('verify', '--seal', seal)).status).toBe(0);
  // One that is further on than the database: it was set back.
  const ahead = await command('verify', '--seal', `99${seal.slice(seal.indexOf(':'))}`);
  expect([ahead.status, ahead.output.includes('the city seal 99: is not the one that was written down')]).toEqual([
    1,
    true,
  ]);

  await AccessLinkModel.deleteOne({ _id: { $regex: '2$' } });
  const broken = await command('verify');
  expect(broken.status).toBe(1);
  expect(broken.output).toContain(`${bff.vault.personKey(person.idNumber)} link 2: missing, up to 2`);
  expect(broken.output).not.toContain(person.idNumber);

  expect(await command('prune')).toMatchObject({ status: 0, output: '0 links were removed\n' });
});

test('npm run access-records does nothing for words that make no sense', async () => {
  for (const words of [['forget'], ['verify', '--loudly'], ['verify', '--seal', '12'], ['prune', '--seal', '1:x']]) {
    const { status, output } = await command(...words);
    expect([status, output.includes('npm run access-records -- verify')]).toEqual([2, true]);
  }
});

test('npm run access-records with another look-up key finds nothing whole, and no key in its words', async () => {
  const LOOKUP_KEY = base64(7);
  const { status, output } = await run('bff/src/commands/accessRecords.ts', ['verify'], {
    ...{ ...KEYS, LOOKUP_KEY, MONGODB_URI: database.uri },
  }).ended;
  expect(status).toBe(1);
  expect(output).not.toContain(LOOKUP_KEY);
});
