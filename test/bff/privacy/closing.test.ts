import { AccountModel } from '../../../bff/src/domains/identity/account.model';
import { ResidentModel } from '../../../bff/src/domains/identity/resident.model';
import { VisitModel } from '../../../bff/src/domains/identity/step-up/visit.model';
import { SessionModel } from '../../../bff/src/domains/identity/session.model';
import { ClosingModel } from '../../../bff/src/domains/privacy/closing/closing.model';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import { DataExportModel } from '../../../bff/src/domains/privacy/my-data/dataExport.model';
import type { Api } from '../../support/api';
import { testClock } from '../../support/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, type Person } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { citizenSteps } from '../../support/stepUp';

const REQUEST = 'mutation { requestAccountClosing { state requestedAt dueAt } }';
const UNDO = 'mutation { undoAccountClosing }';
const CURRENT = '{ accountClosing { state dueAt } }';
const DAY = 86_400;

describe('closing the account', () => {
  let database: TestDatabase;
  let bff: TestBff;
  let births = 0;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const newPerson = (): Person =>
    aPerson({ birth: String(19540101 + (births += 1)), phone: `1390000${1000 + births}` });
  const risen = async (person: Person, account?: string): Promise<Api> =>
    citizenSteps(bff, await bff.verified(person, account)).rise();
  /** Another instance starts so many seconds later: its jobs take their first turn. */
  const instanceAfter = async (seconds: number): Promise<TestBff> => {
    const later = await startBff({ clock: testClock(new Date(bff.clock.now().getTime() + seconds * 1000)) });
    await later.stop();
    return later;
  };
  const codeFor = async (asked: Promise<{ extensions: { code: string } }>): Promise<string> =>
    (await asked).extensions.code;

  test('who is verified proves to be themself first', async () => {
    const api = await bff.verified(newPerson());
    expect(await codeFor(api.failure(REQUEST))).toBe('FACE_REQUIRED');
    await expect(api.ask(CURRENT)).resolves.toEqual({ accountClosing: null });
  });

  test('seven days of grace in which everything works, told by SMS, and undone', async () => {
    const person = newPerson();
    const api = await risen(person);
    const { requestAccountClosing } = await api.ask<{ requestAccountClosing: { requestedAt: string; dueAt: string } }>(
      REQUEST,
    );
    const { requestedAt, dueAt } = requestAccountClosing;
    expect(Date.parse(dueAt) - Date.parse(requestedAt)).toBe(7 * DAY * 1000);
    expect(await codeFor(api.failure(REQUEST))).toBe('CLOSING_UNDERWAY');
    await expect(api.ask('{ me { level } }')).resolves.toEqual({ me: { level: 'FACE' } });
    await expect(api.ask(UNDO)).resolves.toEqual({ undoAccountClosing: true });
    expect(await codeFor(api.failure(UNDO))).toBe('CLOSING_NOT_FOUND');
    await instanceAfter(8 * DAY);
    await expect(api.ask('{ me { level } }')).resolves.toEqual({ me: { level: 'FACE' } });
    const told = bff.outbox().filter(({ template }) => template === 'ACCOUNT_CLOSING');
    expect(told.map(({ text }) => /撤回了注销申请/.test(text))).toEqual([true, false]);
  });

  test('after the grace what may go is gone on all accounts, and what is the departments’ stays', async () => {
    const person = newPerson();
    const key = bff.vault.personKey(person.idNumber);
    const api = await risen(person, 'closing-one');
    const second = await bff.signIn('closing-two');
    await AccountModel.updateMany({ personKey: null }, { personKey: key, boundAt: new Date() });
    const accounts = (await AccountModel.find({ personKey: key }).lean()).map(({ _id }) => _id);
    expect(accounts).toHaveLength(2);
    await api.ask('mutation { requestDataExport { id } }');
    const slot = { hall: 'HZ', day: '2099-01-04', half: 'MORNING' };
    await VisitModel.create({
      ...{ _id: key, visitId: 'closing-visit', ...slot, state: 'BOOKED', bookedAt: new Date() },
      forgetAt: new Date('2099-02-01'),
    });
    await api.ask(REQUEST);
    await instanceAfter(7 * DAY - 60);
    await expect(api.ask('{ me { level } }')).resolves.toEqual({ me: { level: 'FACE' } });

    const later = await instanceAfter(7 * DAY + 1);
    expect(await codeFor(api.failure('{ me { level } }'))).toBe('SESSION_ENDED');
    expect(await codeFor(second.failure('{ me { level } }'))).toBe('SESSION_ENDED');
    expect(await AccountModel.countDocuments({ _id: { $in: accounts } })).toBe(0);
    expect(await SessionModel.countDocuments({ accountId: { $in: accounts } })).toBe(0);
    expect(await DataExportModel.countDocuments({ _id: key })).toBe(0);
    expect(await VisitModel.countDocuments({ _id: key })).toBe(0);
    expect(await ConsentModel.countDocuments({ accountId: { $in: accounts } })).toBe(0);
    expect(await ConsentModel.countDocuments({ accountId: /^closed / })).toBeGreaterThan(0);
    expect(await ResidentModel.countDocuments({ _id: key })).toBe(1);
    expect(await ClosingModel.findById(`person ${key}`).lean()).toMatchObject({ state: 'DONE', accountIds: [] });
    expect(later.outbox().filter(({ template }) => template === 'ACCOUNT_CLOSED')).toHaveLength(1);
  });

  test('a process that died in the middle is followed by one that ends it, once', async () => {
    const person = newPerson();
    const key = bff.vault.personKey(person.idNumber);
    const api = await risen(person, 'closing-three');
    await api.ask(REQUEST);
    const account = await AccountModel.findOne({ personKey: key }).lean();
    const accountId = account?._id ?? '';
    // It had noted and deleted the account, and died before sessions and consents.
    const died = new Date(bff.clock.now().getTime() + 8 * DAY * 1000);
    const left = { state: 'ERASING', accountIds: [accountId], claimedUntil: new Date(died.getTime() - 1) };
    await ClosingModel.updateOne({ _id: `person ${key}` }, left);
    await AccountModel.deleteOne({ _id: accountId });

    const instances = await Promise.all([instanceAfter(8 * DAY), instanceAfter(8 * DAY)]);
    expect(await SessionModel.countDocuments({ accountId })).toBe(0);
    expect(await ConsentModel.countDocuments({ accountId })).toBe(0);
    const told = instances.flatMap((one) => one.outbox()).filter(({ template }) => template === 'ACCOUNT_CLOSED');
    expect(told).toHaveLength(1);
  });

  test('one that another instance is at is left alone', async () => {
    const person = newPerson();
    const key = bff.vault.personKey(person.idNumber);
    const api = await risen(person, 'closing-four');
    await api.ask(REQUEST);
    const until = new Date(bff.clock.now().getTime() + 9 * DAY * 1000);
    await ClosingModel.updateOne({ _id: `person ${key}` }, { state: 'ERASING', claimedUntil: until });
    expect(await codeFor(api.failure(UNDO))).toBe('CLOSING_NOT_FOUND');
    await instanceAfter(8 * DAY);
    expect(await ClosingModel.findById(`person ${key}`).lean()).toMatchObject({ state: 'ERASING' });
  });

  test('an account that never said who it is closes without a proof; bound meanwhile, it is the person’s and stays', async () => {
    const loose = await bff.signIn('closing-loose');
    await loose.ask(REQUEST);
    const bound = await bff.signIn('closing-bound');
    await bound.ask(REQUEST);
    const key = bff.vault.personKey(newPerson().idNumber);
    const accountOf = async (api: { tokens: { accessToken: string } }): Promise<string> => {
      const { createHash } = await import('node:crypto');
      const accessHash = createHash('sha256').update(api.tokens.accessToken).digest('base64url');
      return (await SessionModel.findOne({ accessHash }).lean())?.accountId ?? '';
    };
    const [looseId, boundId] = [await accountOf(loose), await accountOf(bound)];
    await AccountModel.updateOne({ _id: boundId }, { personKey: key });
    await instanceAfter(7 * DAY + 1);
    expect(await AccountModel.exists({ _id: looseId })).toBeNull();
    expect(await AccountModel.exists({ _id: boundId })).not.toBeNull();
  });

  test('what goes and what stays is said with the article, before anybody signs in', async () => {
    const { closingTerms } = await bff.api.ask<{ closingTerms: { graceDays: number; kept: { why: string }[] } }>(
      '{ closingTerms { graceDays erased { what why } kept { what why } } }',
    );
    expect(closingTerms.graceDays).toBe(7);
    for (const { why } of closingTerms.kept) expect(why).toMatch(/第.+条/);
  });
});
