import { CorrectionModel } from '../../../bff/src/domains/privacy/my-data/correction.model';
import { statesBefore } from '../../../bff/src/domains/privacy/my-data/correction.rule';
import type { OutboxEntry } from '../../../bff/src/adapters/outbox/outboxSms';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import { noticeOf } from '../../../bff/src/domains/privacy/consentNotice.rule';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, type Person } from '../../support/people';
import { startBff, verify, type TestBff } from '../../support/startBff';
import { aMember, citizenSteps, codeOf } from '../../support/stepUp';

const SHOWN = '{ id caseNumber kind record wrong evidence state answer submittedAt dueAt }';
const SUBMIT = `mutation($input: SubmitCorrectionInput!) { submitCorrection(input: $input) ${SHOWN} }`;
const WITHDRAW = `mutation($id: ID!) { withdrawCorrection(input: { correctionId: $id }) ${SHOWN} }`;
const QUEUE = `{ correctionQueue { totalCount items { mine person { name idNumber } correction ${SHOWN} } } }`;
const TAKE = `mutation($id: ID!) { takeCorrection(input: { correctionId: $id }) { mine correction ${SHOWN} } }`;
const ANSWER = `mutation($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { correction ${SHOWN} } }`;

interface Seen {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: string;
  readonly answer: string | null;
}
const INPUT = {
  kind: 'TRAFFIC',
  record: '2026 年 3 月的一条违法',
  wrong: '那天车已经卖了，不是我开的',
  evidence: '过户单',
};

describe('asking for a correction', () => {
  let database: TestDatabase;
  let bff: TestBff;
  const nextBirth = birthsFrom('1953-01-01');
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const newPerson = (given: Partial<Person> = {}): Person => aPerson({ birth: nextBirth(), ...given });
  const submit = async (api: Api, input: object = INPUT): Promise<Seen> =>
    (await api.ask<{ submitCorrection: Seen }>(SUBMIT, { input })).submitCorrection;
  const own = async (api: Api): Promise<Seen[]> =>
    (await api.ask<{ corrections: Seen[] }>(`{ corrections ${SHOWN} }`)).corrections;
  const clerk = async (roles = ['clerk']): Promise<Api> => {
    const { api } = await aMember(bff, newPerson({ name: '赵敏' }), roles);
    return citizenSteps(bff, api).rise();
  };
  const answer = (api: Api, id: string, corrected: boolean, words = '已经核对，记录改好了') =>
    api.ask(ANSWER, { input: { correctionId: id, corrected, answer: words } });

  /** Decides about reminders by message; null takes the consent back. */
  const remind = async (api: Api, agreed: boolean | null): Promise<void> => {
    const decision = { purpose: 'MESSAGES', version: noticeOf('messages').version, agreed };
    const kept = '{ state }';
    if (agreed === null) await api.ask(`mutation { withdrawConsent(input: { purpose: MESSAGES }) ${kept} }`);
    else
      await api.ask(`mutation($input: DecideConsentInput!) { decideConsent(input: $input) ${kept} }`, {
        input: decision,
      });
  };
  /** The messages about the answer to a case of the citizen, from an instance of its own that has sent all before it stops. */
  const toldOfAnswer = async (citizen: Api): Promise<readonly OutboxEntry[]> => {
    const { id, caseNumber } = await submit(citizen);
    const { accessToken } = await aMember(bff, newPerson({ name: '赵敏' }), ['clerk']);
    const other = await startBff({ clock: bff.clock });
    const desk = await citizenSteps(other, other.api.as(accessToken)).rise();
    await desk.ask(TAKE, { id });
    await answer(desk, id, true);
    await other.stop();
    return other.outbox().filter(({ text }) => text.includes(caseNumber));
  };

  test('it gets a case number, goes to a clerk, and the citizen reads the answer', async () => {
    const citizen = await bff.verified(newPerson({ phone: '13800007777' }));
    const { id, caseNumber } = await submit(citizen);
    expect(caseNumber).toMatch(/^GZ\d{14}$/);
    const desk = await clerk();
    const { correctionQueue } = await desk.ask<{
      correctionQueue: { items: { person: { name: string }; correction: Seen }[] };
    }>(QUEUE);
    const queued = correctionQueue.items.find(({ correction }) => correction.id === id);
    expect(queued?.person.name).toBe('**明');
    await desk.ask(TAKE, { id });
    await answer(desk, id, true);
    expect((await own(citizen))[0]).toMatchObject({ state: 'CORRECTED', answer: '已经核对，记录改好了' });
  });

  test.each([
    ['agreed to reminders is told by message', [true], 1],
    ['agreed and took it back is not', [true, null], 0],
    ['refused is not', [false], 0],
    ['was never asked is not', [], 0],
  ] as const)('who %s; the answer stands on the page in any case', async (_who, decisions, messages) => {
    const citizen = await bff.verified(newPerson());
    for (const agreed of decisions) await remind(citizen, agreed);
    expect(await toldOfAnswer(citizen)).toHaveLength(messages);
    expect((await own(citizen))[0]).toMatchObject({ state: 'CORRECTED' });
  });

  test('an agreement to an older text about reminders sends nothing', async () => {
    const person = newPerson();
    const citizen = await bff.verified(person, 'older text');
    await remind(citizen, true);
    await ConsentModel.updateMany({ purpose: 'messages' }, { noticeVersion: 'messages-2026-11' });
    expect(await toldOfAnswer(citizen)).toEqual([]);
  });

  test('what the person said last counts, on whichever of the accounts', async () => {
    const person = newPerson();
    const phone = await bff.verified(person, 'on the phone');
    const tokens = await verify(await bff.signIn('in a browser'), person, bff.outbox);
    const browser = bff.api.as(tokens.accessToken);
    await remind(phone, true);
    expect(await toldOfAnswer(browser)).toHaveLength(1);
    bff.clock.advanceSeconds(1);
    await remind(browser, true);
    bff.clock.advanceSeconds(1);
    await remind(browser, null);
    expect(await toldOfAnswer(phone)).toEqual([]);
  });

  test('texts are sealed in the database', async () => {
    const { id } = await submit(await bff.verified(newPerson()), { ...INPUT, wrong: '号码 37021119770614000X 写错了' });
    const raw = JSON.stringify(await CorrectionModel.collection.findOne({ _id: id as never }));
    expect(raw).not.toContain('37021119770614000X');
  });

  test.each([
    ['record', { ...INPUT, record: ' 一 ' }],
    ['wrong', { ...INPUT, wrong: '不对' }],
    ['wrong', { ...INPUT, wrong: '长'.repeat(501) }],
    ['evidence', { ...INPUT, evidence: '长'.repeat(501) }],
  ])('a %s that is too short or too long is refused by name', async (field, input) => {
    const api = await bff.verified(newPerson());
    expect((await api.failure(SUBMIT, { input })).extensions).toMatchObject({ code: 'INPUT_INVALID', field });
  });

  test('five may be open at once', async () => {
    const api = await bff.verified(newPerson());
    for (let count = 0; count < 5; count += 1) await submit(api);
    expect((await api.failure(SUBMIT, { input: INPUT })).extensions.code).toBe('CORRECTION_LIMITED');
    const [first] = await own(api);
    await api.ask(WITHDRAW, { id: first?.id });
    await expect(submit(api)).resolves.toMatchObject({ state: 'SUBMITTED' });
  });

  test('only its owner sees it and takes it back', async () => {
    const { id } = await submit(await bff.verified(newPerson()));
    const other = await bff.verified(newPerson());
    await expect(own(other)).resolves.toEqual([]);
    expect((await other.failure(WITHDRAW, { id })).extensions.code).toBe('CORRECTION_NOT_FOUND');
  });

  test('a citizen, a clerk without a proof, and staff of another role are kept out of the desk', async () => {
    const { id } = await submit(await bff.verified(newPerson()));
    const citizen = await bff.verified(newPerson());
    expect((await citizen.failure(QUEUE)).extensions.code).toBe('STAFF_REQUIRED');
    expect((await citizen.failure(TAKE, { id })).extensions.code).toBe('STAFF_REQUIRED');
    const editor = await clerk(['editor']);
    expect((await editor.failure(QUEUE)).extensions.code).toBe('STAFF_REQUIRED');
  });

  test('a clerk does not handle the own case, and only who took it answers', async () => {
    const { id } = await submit(await bff.verified(newPerson()));
    const [first, second] = [await clerk(), await clerk()];
    const mine = await submit(first);
    expect((await first.failure(TAKE, { id: mine.id })).extensions.code).toBe('STAFF_NOT_ONESELF');
    expect(await codeOf(answer(first, id, true))).toBe('CORRECTION_MOVED');
    await first.ask(TAKE, { id });
    expect((await second.failure(TAKE, { id })).extensions.code).toBe('CORRECTION_MOVED');
    expect(await codeOf(answer(second, id, true))).toBe('CORRECTION_MOVED');
    expect(await codeOf(answer(first, id, false, ' '))).toBe('INPUT_INVALID');
    await answer(first, id, false, '记录没有错，过户是在之后');
    expect(await codeOf(answer(first, id, true))).toBe('CORRECTION_MOVED');
  });

  test('two answers at once: one counts', async () => {
    const citizen = await bff.verified(newPerson());
    const { id } = await submit(citizen);
    const desk = await clerk();
    await desk.ask(TAKE, { id });
    const codes = await Promise.all([
      codeOf(answer(desk, id, true)),
      codeOf(answer(desk, id, false)),
      codeOf(citizen.ask(WITHDRAW, { id })),
    ]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CORRECTION_MOVED')).toHaveLength(2);
  });
});

test.each([
  ['TAKEN', ['SUBMITTED']],
  ['CORRECTED', ['TAKEN']],
  ['REFUSED', ['TAKEN']],
  ['WITHDRAWN', ['SUBMITTED', 'TAKEN']],
  ['SUBMITTED', []],
] as const)('a case comes into %s from %j alone', (to, from) => {
  expect(statesBefore(to)).toEqual(from);
});
