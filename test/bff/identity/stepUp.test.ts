import { CounterCodeModel } from '../../../bff/src/domains/identity/step-up/counterCode.model';
import { StepUpModel } from '../../../bff/src/domains/identity/step-up/stepUp.model';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import { DrivingLicenceModel } from '../../../bff/src/domains/traffic/drivingLicence.model';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, register, type Person } from '../../support/people';
import { startBff, type TestBff, type Tokens } from '../../support/startBff';
import { aMember, citizenSteps, codeOf, type Citizen } from '../../support/stepUp';

const ME = '{ me { level faceUntil } }';
const REFRESH =
  'mutation($t: String!) { refreshSession(input: { refreshToken: $t }) { accessToken refreshToken me { level } } }';
const NUMBERS = 'mutation { revealNumbers { idNumber phone licenceFileNumber visibleSeconds } }';

describe('rising to FACE', () => {
  let database: TestDatabase;
  let bff: TestBff;
  const nextBirth = birthsFrom('1950-01-01');

  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const newPerson = (given: Partial<Person> = {}): Person => aPerson({ birth: nextBirth(), ...given });
  const citizen = async (person = newPerson()): Promise<Citizen> => citizenSteps(bff, await bff.verified(person));
  const member = (roles: readonly string[], division?: string) =>
    aMember(bff, newPerson({ name: '赵敏' }), roles, division);

  describe('by face', () => {
    test('a passed check answers a new session of level FACE, and the old tokens end', async () => {
      const one = await citizen();
      const { stepUpOptions } = await one.options();
      expect(stepUpOptions.ways).toEqual(['FACE', 'HELPER', 'COUNTER_CODE']);
      const { step, ticket } = await one.startFace();
      expect(ticket).toMatchObject({ demo: true });
      const { session, step: after } = await one.continue(step.id, 'pass');
      expect(after.state).toBe('USED');
      const risen = bff.api.as(session?.accessToken ?? '');
      const { me } = await risen.ask<{ me: { level: string; faceUntil: string } }>(ME);
      expect(me.level).toBe('FACE');
      expect(Date.parse(me.faceUntil) - bff.clock.now().getTime()).toBeLessThanOrEqual(30 * 60_000);
      expect((await one.api.failure(ME)).extensions.code).toBe('SESSION_ENDED');
    });

    test('FACE ends after half an hour and becomes VERIFIED; a renewal does not prolong it', async () => {
      const own = await startBff();
      const one = citizenSteps(own, await own.verified(newPerson()));
      const { step } = await one.startFace();
      const { session } = await one.continue(step.id, 'pass');
      own.clock.advanceSeconds(14 * 60);
      const renewed = await own.api.ask<{ refreshSession: Tokens & { me: { level: string } } }>(REFRESH, {
        t: session?.refreshToken,
      });
      expect(renewed.refreshSession.me.level).toBe('FACE');
      const api = own.api.as(renewed.refreshSession.accessToken);
      own.clock.advanceSeconds(14 * 60);
      await expect(api.ask(ME)).resolves.toMatchObject({ me: { level: 'FACE' } });
      own.clock.advanceSeconds(2 * 60 + 1);
      const last = await own.api.ask<{ refreshSession: { me: { level: string } } }>(REFRESH, {
        t: renewed.refreshSession.refreshToken,
      });
      expect(last.refreshSession.me.level).toBe('VERIFIED');
      await own.stop();
    });

    test('what needs FACE is refused below it and answers above it: the own numbers in full', async () => {
      const person = newPerson({ phone: '13900005678' });
      const one = await citizen(person);
      expect((await one.api.failure(NUMBERS)).extensions).toMatchObject({ code: 'FACE_REQUIRED', kind: 'forbidden' });
      expect((await bff.api.failure(NUMBERS)).extensions.code).toBe('SESSION_REQUIRED');
      expect((await (await bff.signIn('only signed in')).failure(NUMBERS)).extensions.code).toBe('IDENTITY_REQUIRED');
      await DrivingLicenceModel.create({
        ...{ _id: `licence-${person.idNumber}`, personKey: bff.vault.personKey(person.idNumber), classes: 'C1' },
        ...{ fileNumber: bff.vault.seal('370200123456'), firstIssuedOn: '2010-01-01', validUntil: null },
        ...{ status: 'NORMAL', digest: 'test', batch: 'test' },
      });
      const risen = await one.rise();
      await expect(risen.ask(NUMBERS)).resolves.toEqual({
        revealNumbers: {
          idNumber: person.idNumber,
          phone: '13900005678',
          licenceFileNumber: '370200123456',
          visibleSeconds: 60,
        },
      });
    });

    test('a failed check leaves the level as it was; the third one of a day goes to staff', async () => {
      const one = await citizen();
      for (const state of ['FAILED', 'FAILED', 'REVIEW']) {
        const { step } = await one.startFace();
        const { session, step: after } = await one.continue(step.id, 'fail');
        expect([after.state, session]).toEqual([state, null]);
      }
      await expect(one.api.ask(ME)).resolves.toMatchObject({ me: { level: 'VERIFIED', faceUntil: null } });
    });

    test('needs the face notice that is in force, and keeps that consent', async () => {
      const one = await citizen();
      expect(await codeOf(one.startFace('2026-11'))).toBe('CONSENT_REQUIRED');
      const before = await ConsentModel.countDocuments({ purpose: 'face-verification' });
      await one.startFace();
      expect(await ConsentModel.countDocuments({ purpose: 'face-verification' })).toBe(before + 1);
    });

    test('one step serves one session, once, in its time', async () => {
      const [one, other] = [await citizen(), await citizen()];
      const { step } = await one.startFace();
      expect(await codeOf(other.continue(step.id, 'pass'))).toBe('STEP_ENDED');
      expect(await codeOf(other.step(step.id))).toBe('STEP_ENDED');
      expect(await codeOf(one.continue('nosuchstep', 'pass'))).toBe('STEP_ENDED');
      const risen = citizenSteps(bff, bff.api.as((await one.continue(step.id, 'pass')).session?.accessToken ?? ''));
      const again = await risen.continue(step.id, 'pass');
      expect([again.step.state, again.session]).toEqual(['USED', null]);
      const late = await risen.startFace();
      bff.clock.advanceSeconds(601);
      expect(await codeOf(risen.continue(late.step.id, 'pass'))).toBe('STEP_ENDED');
    });

    test('of two who continue at once, at most one gets a session and neither is left without', async () => {
      const one = await citizen();
      const { step } = await one.startFace();
      const both = await Promise.allSettled([one.continue(step.id, 'pass'), one.continue(step.id, 'pass')]);
      const sessions = both.flatMap((done) => (done.status === 'fulfilled' && done.value.session) || []);
      expect(sessions.length).toBeGreaterThanOrEqual(1);
      const living = await Promise.all(sessions.map(({ accessToken }) => bff.api.as(accessToken).send<object>(ME)));
      expect(living.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    });

    test('the vendor’s key is sealed while the check is open, and gone afterwards', async () => {
      const one = await citizen();
      const { step, ticket } = await one.startFace();
      const stored = await StepUpModel.findById(step.id).lean();
      expect(JSON.stringify(stored)).not.toContain(ticket.key);
      await one.continue(step.id, 'pass');
      expect(await StepUpModel.findById(step.id).lean()).toMatchObject({ vendorKey: null, state: 'USED' });
    });

    test('an account has six checks a day', async () => {
      const one = await citizen();
      for (let times = 0; times < 6; times += 1) await one.startFace();
      const { extensions } = await one.api.failure(
        'mutation($v: String!) { startFaceCheck(input: { noticeVersion: $v }) { step { id } } }',
        { v: (await one.options()).stepUpOptions.faceNotice.version },
      );
      expect(extensions).toMatchObject({ code: 'STEP_LIMITED', kind: 'limited' });
      expect(extensions.retryAfterSeconds).toBeGreaterThan(0);
    });
  });

  describe('by a helper', () => {
    test('six digits pair citizen and helper; both see who the other is; the helper’s word raises the citizen', async () => {
      const one = await citizen(newPerson({ name: '李大山' }));
      const helper = await member(['agent']);
      const { step, pairCode } = await one.startHelp();
      expect(pairCode).toMatch(/^\d{6}$/);
      expect((await one.continue(step.id)).step.state).toBe('OPEN');
      const pair = await helper.takePair(pairCode);
      expect(pair.person.name).toBe('**山');
      expect((await one.step(step.id)).helper).toEqual({ name: '*敏', organisation: '海州区政务服务中心' });
      await helper.confirmPair(pair.stepId, true);
      expect((await one.step(step.id)).state).toBe('PASSED');
      const { session } = await one.continue(step.id);
      await expect(bff.api.as(session?.accessToken ?? '').ask(ME)).resolves.toMatchObject({ me: { level: 'FACE' } });
    });

    test('a helper who says that it is somebody else ends the step', async () => {
      const one = await citizen();
      const helper = await member(['agent']);
      const { step, pairCode } = await one.startHelp();
      const pair = await helper.takePair(pairCode);
      await helper.confirmPair(pair.stepId, false);
      expect((await one.continue(step.id)).step.state).toBe('FAILED');
    });

    test('nobody helps oneself, a second helper comes too late, a stranger’s step can’t be confirmed', async () => {
      const helper = await member(['agent']);
      const [second, self] = [await member(['agent']), citizenSteps(bff, helper.api)];
      const own = await self.startHelp();
      expect(await codeOf(helper.takePair(own.pairCode))).toBe('STAFF_NOT_ONESELF');
      const one = await citizen();
      const { step, pairCode } = await one.startHelp();
      await helper.takePair(pairCode);
      expect(await codeOf(second.takePair(pairCode))).toBe('PAIR_CODE_WRONG');
      expect(await codeOf(second.confirmPair(step.id, true))).toBe('STEP_ENDED');
      expect((await one.continue(step.id)).step.state).toBe('OPEN');
    });

    test('digits that nobody shows, and digits of ten minutes ago, lead to nobody', async () => {
      const one = await citizen();
      const helper = await member(['agent']);
      const { pairCode } = await one.startHelp();
      expect(await codeOf(helper.takePair(pairCode === '000000' ? '111111' : '000000'))).toBe('PAIR_CODE_WRONG');
      bff.clock.advanceSeconds(601);
      const later = await member(['agent']);
      expect(await codeOf(later.takePair(pairCode))).toBe('PAIR_CODE_WRONG');
    });
  });

  describe('by a code of the counter', () => {
    test('a clerk gives it to the person of the card; it serves that person, once', async () => {
      const [person, stranger] = [newPerson(), newPerson()];
      const [one, other] = [await citizen(person), await citizen(stranger)];
      const clerk = await member(['clerk']);
      const { code, person: shown } = await clerk.issueCode(person);
      expect(shown.idNumber).toBe(`3${'*'.repeat(16)}${person.idNumber.slice(-1)}`);
      expect(JSON.stringify(await CounterCodeModel.find().lean())).not.toContain(code);
      expect(await codeOf(other.enterCode(code))).toBe('COUNTER_CODE_WRONG');
      const { session, step } = await one.enterCode(` ${code.slice(0, 3)} ${code.slice(3)} `);
      expect([step.way, step.state]).toEqual(['COUNTER_CODE', 'USED']);
      const risen = citizenSteps(bff, bff.api.as(session?.accessToken ?? ''));
      await expect(risen.api.ask(ME)).resolves.toMatchObject({ me: { level: 'FACE' } });
      expect(await codeOf(risen.enterCode(code))).toBe('COUNTER_CODE_WRONG');
    });

    test('ends after 15 minutes, after five wrong tries, and when a newer one is given', async () => {
      const person = newPerson();
      const one = await citizen(person);
      const clerk = await member(['clerk']);
      const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');
      const first = await clerk.issueCode(person);
      const second = await clerk.issueCode(person);
      if (first.code !== second.code) expect(await codeOf(one.enterCode(first.code))).toBe('COUNTER_CODE_WRONG');
      for (let tries = 0; tries < 5; tries += 1) await codeOf(one.enterCode(wrong(second.code)));
      expect(await codeOf(one.enterCode(second.code))).toBe('COUNTER_CODE_WRONG');
      const another = newPerson();
      const late = await citizen(another);
      const third = await clerk.issueCode(another);
      bff.clock.advanceSeconds(901);
      const back = citizenSteps(bff, await bff.signIn(another.idNumber));
      expect(await codeOf(back.enterCode(third.code))).toBe('COUNTER_CODE_WRONG');
      expect(late).toBeDefined();
    });

    test('a clerk learns nothing by numbers alone, and gives oneself nothing', async () => {
      const known = newPerson();
      await register(bff.vault, known);
      const self = newPerson({ name: '钱多多' });
      const clerk = await aMember(bff, self, ['clerk']);
      expect(await codeOf(clerk.issueCode({ ...known, name: '张三丰' }))).toBe('PERSON_NOT_FOUND');
      expect(await codeOf(clerk.issueCode(newPerson()))).toBe('PERSON_NOT_FOUND');
      expect(await codeOf(clerk.issueCode(self))).toBe('STAFF_NOT_ONESELF');
    });
  });

  describe('doors of staff', () => {
    const QUEUE = '{ reviewQueue { totalCount } }';

    test('are closed to citizens, to staff of another role, and to those whose post is over or not begun', async () => {
      const closed = async (api: Citizen['api']) => (await api.failure(QUEUE)).extensions.code;
      expect(await closed((await citizen()).api)).toBe('STAFF_REQUIRED');
      expect(await closed((await member(['clerk', 'editor'])).api)).toBe('STAFF_REQUIRED');
      const over = await aMember(bff, newPerson(), ['reviewer'], '379902', {
        fromOn: '2020-01-01',
        untilOn: '2020-12-31',
      });
      expect(await closed(over.api)).toBe('STAFF_REQUIRED');
      const early = await aMember(bff, newPerson(), ['reviewer'], '379902', { fromOn: '2099-01-01', untilOn: null });
      expect(await closed(early.api)).toBe('STAFF_REQUIRED');
      await expect((await member(['reviewer'])).api.ask(QUEUE)).resolves.toEqual({ reviewQueue: expect.anything() });
    });

    test('cost citizens no round trip: the roles are read only behind such a door', async () => {
      const one = await citizen();
      const commands = await database.roundTrips(() => one.api.ask('{ me { level } }'));
      expect(commands.filter((command) => command.endsWith(' staff'))).toEqual([]);
    });

    test('ask for a recent proof where STAFF_FACE_HOURS says so', async () => {
      const strict = await startBff({ clock: bff.clock, environment: { STAFF_FACE_HOURS: '2' } });
      const person = newPerson();
      await aMember(bff, person, ['reviewer']);
      const one = citizenSteps(strict, await strict.signIn(person.idNumber));
      expect((await one.api.failure(QUEUE)).extensions.code).toBe('FACE_REQUIRED');
      const risen = await one.rise();
      await expect(risen.ask(QUEUE)).resolves.toBeDefined();
      await strict.stop();
    });
  });
});
