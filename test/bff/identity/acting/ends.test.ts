import { StaffModel } from '../../../../bff/src/domains/identity/staff/staff.model';
import { createLogger } from '../../../../bff/src/kernel/logger';
import { addDays, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Api } from '../../../support/api';
import { acts, agreed, DOCUMENTS, registerChild, SHARING_TEXT, type Book } from '../../../support/acting';
import { testClock } from '../../../support/clock';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { anIdNumber, aPerson, birthsFrom } from '../../../support/people';
import { startBff, type TestBff, type Tokens } from '../../../support/startBff';
import { citizenSteps } from '../../../support/stepUp';

type Signed = Api & { readonly tokens: Tokens };

let database: TestDatabase;
let bff: TestBff;
const nextBirth = birthsFrom('1955-01-01');
/** Called once, when the next operation of somebody who acts has passed the look at the right and has read nothing yet. */
let underway: (() => void) | null = null;

const next = (name: string) => aPerson({ birth: nextBirth(), name });
const codeOf = async (answer: Promise<{ readonly extensions: { readonly code: string } }>): Promise<string> =>
  (await answer).extensions.code;

/** An agent who acts for a citizen, from now on for so many minutes. */
async function visiting(minutes: number): Promise<{ readonly agent: Signed; readonly citizen: Signed }> {
  const [person, other] = [next('孙福来'), next('马翠花')];
  const agent = await bff.verified(person);
  const citizen = await bff.verified(other);
  await StaffModel.create({
    ...{ _id: `agent ${person.idNumber}`, personKey: bff.vault.personKey(person.idNumber), roles: ['agent'] },
    ...{ organisation: '东山村', divisionCode: '379902', village: '379902001001', post: 'A' },
    ...{ fromOn: '2020-01-01', untilOn: null, createdAt: new Date() },
  });
  const input = { scopes: ['TRAFFIC'], minutes, noticeVersion: SHARING_TEXT };
  const { showAgentCode } = await citizen.ask<{ showAgentCode: { code: string } }>(DOCUMENTS.showCode, { input });
  const begun = await agent.ask<{ startAgentVisit: Book }>(DOCUMENTS.start, { input: { code: showAgentCode.code } });
  await acts(agent).enter(begun.startAgentVisit.iMayActFor[0]?.id ?? '');
  return { agent, citizen };
}

beforeAll(async () => {
  database = await startDatabase();
});
beforeEach(async () => {
  await database.clear();
  underway = null;
  const quiet = createLogger({ level: 'silent', format: 'json' });
  const info = (fields: object): void => {
    if (!('operation' in fields)) return;
    underway?.();
    underway = null;
  };
  const log = Object.assign(Object.create(quiet) as typeof quiet, { info });
  bff = await startBff({ environment: { RATE_LIMITS: 'off' }, log });
});
afterEach(() => bff.stop());
afterAll(() => database.stop());

describe('an agent’s visit', () => {
  test('of the shortest length ends with its last second', async () => {
    const { agent } = await visiting(10);
    bff.clock.advanceSeconds(599);
    await expect(acts(agent).vehicles()).resolves.toBe(0);
    bff.clock.advanceSeconds(1);
    await expect(codeOf(agent.failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_ENDED');
  });

  test('that ends while a request is under way gives no answer any more', async () => {
    const { agent } = await visiting(10);
    bff.clock.advanceSeconds(590);
    underway = () => bff.clock.advanceSeconds(11);
    const answer = await agent.send(DOCUMENTS.traffic);
    expect(answer.errors[0]?.extensions.code).toBe('ACTING_ENDED');
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  test('gives the agent no step to FACE, no copy, no closing and no consent of the citizen’s', async () => {
    const { agent, citizen } = await visiting(120);
    const refused = [
      'mutation { requestDataExport { id } }',
      'mutation { requestAccountClosing { state } }',
      'mutation { withdrawConsent(input: { purpose: SHARING }) { state } }',
      'mutation { startFaceCheck(input: { noticeVersion: "any" }) { step { id } } }',
      'mutation { revealNumbers { idNumber } }',
    ];
    for (const document of refused) await expect(codeOf(agent.failure(document))).resolves.toBe('ACTING_NOT_HERE');
    // Nor did it touch the citizen's own session.
    await expect(acts(citizen).acting()).resolves.toBeNull();
    await expect(acts(citizen).book()).resolves.toMatchObject({ mayActForMe: [{ kind: 'AGENT' }] });
  });
});

test.each(['whose affairs they are', 'who acts'])(
  'the account of %s is closed: till then all goes on, then nobody acts, in the middle of a session',
  async (who) => {
    const [mother, daughter] = [next('吴秀兰'), next('周小红')];
    const subject = await bff.verified(mother);
    const first = await bff.verified(daughter);
    const id = await agreed(first, { api: subject, person: mother });
    const acting = who === 'who acts' ? await citizenSteps(bff, first).rise() : first;
    const closing = who === 'who acts' ? acting : await citizenSteps(bff, subject).rise();
    await closing.ask('mutation { requestAccountClosing { state } }');
    await acts(acting).enter(id);
    await expect(acts(acting).vehicles()).resolves.toBe(0);
    // Another instance starts after the days of grace: its jobs take their first turn.
    const later = new Date(bff.clock.now().getTime() + 8 * 86_400_000);
    await (await startBff({ clock: testClock(later) })).stop();
    const ended = who === 'who acts' ? 'SESSION_ENDED' : 'ACTING_ENDED';
    await expect(codeOf(acting.failure(DOCUMENTS.traffic))).resolves.toBe(ended);
    if (who === 'who acts') await expect(acts(subject).book()).resolves.toMatchObject({ mayActForMe: [] });
    else await acts(acting).leave();
  },
);

describe('a ward who comes of age', () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as BusinessDate;

  test('at midnight, while a request of the guardian is under way: there is no answer', async () => {
    const day = addDays(today, 1);
    const birth = `${Number(day.slice(0, 4)) - 18}${day.slice(5, 7)}${day.slice(8, 10)}`;
    const [guardian, child] = [next('陈建国'), aPerson({ idNumber: anIdNumber(birth), name: '陈大雨', phone: null })];
    await registerChild(bff, child, guardian);
    const api = await bff.verified(guardian);
    const [ward] = (await acts(api).book()).iMayActFor;
    await acts(api).enter(ward?.id ?? '');
    const now = bff.clock.now().getTime() + 8 * 3_600_000;
    const left = Math.ceil((86_400_000 - (now % 86_400_000)) / 1000);
    underway = () => bff.clock.advanceSeconds(left);
    const answer = await api.send(DOCUMENTS.traffic);
    expect(answer.errors[0]?.extensions.code).toBe('ACTING_ENDED');
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });
});
