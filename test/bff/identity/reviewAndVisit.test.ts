import { VisitModel } from '../../../bff/src/domains/identity/step-up/visit.model';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, type Person } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { aMember, citizenSteps, codeOf, type Citizen } from '../../support/stepUp';

const ME = '{ me { level } }';
const QUEUE = '{ reviewQueue { totalCount items { id auditId platform person { name idNumber } step { state } } } }';
const DECIDE = `mutation($input: DecideReviewInput!) { decideReview(input: $input) { id step { state reason } } }`;
const BOOK = `mutation($input: BookVisitInput!) { announceVisit(input: $input) { hall { code } day half } }`;
const CANCEL = 'mutation { cancelVisit }';

interface Queue {
  readonly reviewQueue: {
    readonly totalCount: number;
    readonly items: readonly { readonly id: string; readonly auditId: string | null; readonly person: object }[];
  };
}

describe('face checks that staff judge, and visits', () => {
  let database: TestDatabase;
  let bff: TestBff;
  const nextBirth = birthsFrom('1960-01-01');

  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const newPerson = (given: Partial<Person> = {}): Person => aPerson({ birth: nextBirth(), ...given });
  const citizen = async (person = newPerson()): Promise<Citizen> => citizenSteps(bff, await bff.verified(person));
  const member = (roles: readonly string[], division?: string) => aMember(bff, newPerson(), roles, division);
  const inReview = async (one: Citizen): Promise<string> => {
    const { step } = await one.startFace();
    expect((await one.continue(step.id, 'review')).step.state).toBe('REVIEW');
    return step.id;
  };
  const decide = (api: Citizen['api'], reviewId: string, approved: boolean, reason = '') =>
    api.ask(DECIDE, { input: { reviewId, approved, reason } });

  describe('a review', () => {
    test('waits in the queue behind stars; approved, it raises the citizen, who is told by SMS', async () => {
      const one = await citizen(newPerson({ name: '周小满', phone: '13600001111' }));
      const reviewer = await member(['reviewer']);
      const id = await inReview(one);
      expect((await one.options()).stepUpOptions.current).toMatchObject({ id, state: 'REVIEW' });
      const { reviewQueue } = await reviewer.api.ask<Queue>(QUEUE);
      const found = reviewQueue.items.find((item) => item.id === id);
      expect(found).toMatchObject({ person: { name: '**满' }, auditId: expect.stringMatching(/^demo-/) });
      await decide(reviewer.api, id, true);
      expect(bff.outbox()[0]).toMatchObject({ to: '136****1111', template: 'REVIEW_DECIDED' });
      expect(bff.outbox()[0]?.text).toContain('通过');
      bff.clock.advanceSeconds(600);
      const { session } = await one.continue(id);
      await expect(bff.api.as(session?.accessToken ?? '').ask(ME)).resolves.toEqual({ me: { level: 'FACE' } });
    });

    test('refused needs a reason, which the citizen reads; another way stays open', async () => {
      const one = await citizen();
      const reviewer = await member(['reviewer']);
      const id = await inReview(one);
      expect(await codeOf(decide(reviewer.api, id, false, '  '))).toBe('INPUT_INVALID');
      expect(await codeOf(decide(reviewer.api, id, false, '很'.repeat(201)))).toBe('INPUT_INVALID');
      await decide(reviewer.api, id, false, '画面里不止一个人');
      expect(await one.step(id)).toMatchObject({ state: 'FAILED', reason: '画面里不止一个人' });
      expect((await one.continue(id)).session).toBeNull();
      expect((await one.startHelp()).pairCode).toMatch(/^\d{6}$/);
    });

    test('is decided once: of two reviewers at once one wins, and later ones learn it', async () => {
      const one = await citizen();
      const [first, second] = [await member(['reviewer']), await member(['reviewer'])];
      const id = await inReview(one);
      const outcomes = await Promise.all([
        codeOf(decide(first.api, id, true)),
        codeOf(decide(second.api, id, false, '看不清')),
      ]);
      expect(outcomes.filter((code) => code === null)).toHaveLength(1);
      expect(outcomes.filter((code) => code === 'REVIEW_DECIDED')).toHaveLength(1);
      expect(await codeOf(decide(second.api, id, true))).toBe('REVIEW_DECIDED');
    });

    test('is never one’s own', async () => {
      const reviewer = await member(['reviewer']);
      const id = await inReview(citizenSteps(bff, reviewer.api));
      const { reviewQueue } = await reviewer.api.ask<Queue>(QUEUE);
      expect(reviewQueue.items.map((item) => item.id)).not.toContain(id);
      expect(await codeOf(decide(reviewer.api, id, true))).toBe('STAFF_NOT_ONESELF');
    });

    test('that is none, or has ended, can’t be decided', async () => {
      const one = await citizen();
      const reviewer = await member(['reviewer']);
      const { step } = await one.startFace();
      expect(await codeOf(decide(reviewer.api, step.id, true))).toBe('REVIEW_DECIDED');
      expect(await codeOf(decide(reviewer.api, 'nosuch', true))).toBe('REVIEW_DECIDED');
    });
  });

  describe('an announced visit', () => {
    const slotOf = async (one: Citizen, hall = 'HZ', at = 0) => {
      const { slots } = (await one.options()).stepUpOptions;
      const offered = slots.filter((slot) => slot.hall.code === hall);
      const { day = '', half = '', left = 0 } = offered[at] ?? {};
      return { slot: { hall, day, half }, left };
    };
    const book = (one: Citizen, slot: object) => one.api.ask(BOOK, { input: slot });

    test('is offered on working days from tomorrow, kept once a person, and can be taken back', async () => {
      const one = await citizen();
      const { slot, left } = await slotOf(one);
      await book(one, slot);
      expect((await one.options()).stepUpOptions.visit).toMatchObject({ hall: { code: 'HZ' }, day: slot.day });
      expect((await slotOf(one)).left).toBe(left - 1);
      expect(await codeOf(book(one, { ...slot, half: 'AFTERNOON' }))).toBe('VISIT_ALREADY_BOOKED');
      await expect(one.api.ask(CANCEL)).resolves.toEqual({ cancelVisit: true });
      await expect(one.api.ask(CANCEL)).resolves.toEqual({ cancelVisit: false });
      expect((await slotOf(one)).left).toBe(left);
    });

    test('has as many places as the hall, also when all come at once', async () => {
      const citizens: Citizen[] = [];
      while (citizens.length < 8) citizens.push(await citizen());
      const { slot, left } = await slotOf(citizens[0] as Citizen, 'YX', 3);
      expect(left).toBe(6);
      const outcomes = await Promise.all(citizens.map((one) => codeOf(book(one, slot))));
      expect(outcomes.filter((code) => code === null)).toHaveLength(6);
      expect(outcomes.filter((code) => code === 'VISIT_FULL')).toHaveLength(2);
      expect(await VisitModel.countDocuments({ hall: 'YX', day: slot.day, half: slot.half, state: 'BOOKED' })).toBe(6);
    });

    test.each([
      ['hall', { hall: 'XX', day: '2099-01-05', half: 'MORNING' }],
      ['day', { hall: 'HZ', day: '2099-01-05', half: 'MORNING' }],
    ])('of a %s that is not offered is refused', async (field, slot) => {
      const one = await citizen();
      const { errors } = await one.api.send(BOOK, { input: slot });
      expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field });
    });

    test('stands in the list of the clerks of its division, who give the code', async () => {
      const one = await citizen(newPerson({ name: '冯春来' }));
      const { slot } = await slotOf(one, 'HZ', 1);
      await book(one, slot);
      const [here, elsewhere, city] = [
        await member(['clerk'], '379902'),
        await member(['clerk'], '379903'),
        await member(['clerk'], '379900'),
      ];
      expect((await elsewhere.visits(slot.day)).map(({ person }) => person.name)).not.toContain('**来');
      expect((await city.visits(slot.day)).map(({ person }) => person.name)).toContain('**来');
      const visit = (await here.visits(slot.day)).find(({ person }) => person.name === '**来');
      expect(await codeOf(elsewhere.issueVisitCode(visit?.id ?? ''))).toBe('STEP_ENDED');
      const { code } = await here.issueVisitCode(visit?.id ?? '');
      expect(await codeOf(here.issueVisitCode(visit?.id ?? ''))).toBe('STEP_ENDED');
      const { session } = await one.enterCode(code);
      await expect(bff.api.as(session?.accessToken ?? '').ask(ME)).resolves.toEqual({ me: { level: 'FACE' } });
      expect((await here.visits(slot.day)).map(({ id }) => id)).not.toContain(visit?.id);
    });
  });
});
