import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, type Person } from '../../support/people';
import { startBff, testSettings, type TestBff } from '../../support/startBff';
import { aMember, citizenSteps, type Citizen } from '../../support/stepUp';
import { compose } from '../../../bff/src/compose';
import { until } from '../exchange/commandLine';
import { links, LOOK_AT_ALL, whoLooked } from './accessRecords';

jest.setTimeout(300_000);

let database: TestDatabase;
let bff: TestBff;
let births = 0;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

/** A citizen at level FACE, and somebody who works at every desk. */
interface Stage {
  readonly person: Person;
  readonly api: Api;
  readonly steps: Citizen;
  readonly desk: Awaited<ReturnType<typeof aMember>>;
}

async function stage(): Promise<Stage> {
  const person = aPerson({ birth: String(19620101 + (births += 1)) });
  const steps = citizenSteps(bff, await bff.verified(person));
  const desk = await aMember(bff, aPerson({ birth: String(19820101 + births) }), ['clerk', 'reviewer']);
  return { person, api: steps.api, steps, desk };
}

const CASE = { kind: 'TRAFFIC', record: '2026 年 3 月的一条违法', wrong: '不是我开的车', evidence: '' };
const submitted = async (api: Api): Promise<string> =>
  (
    await api.ask<{ submitCorrection: { id: string } }>(
      'mutation($input: SubmitCorrectionInput!) { submitCorrection(input: $input) { id } }',
      { input: CASE },
    )
  ).submitCorrection.id;

async function inReview({ steps }: Stage): Promise<string> {
  const { step } = await steps.startFace();
  await steps.continue(step.id, 'review');
  return step.id;
}

async function announced({ steps }: Stage): Promise<string> {
  const [slot] = (await steps.options()).stepUpOptions.slots.filter(({ hall }) => hall.code === 'HZ');
  const input = { hall: slot?.hall.code, day: slot?.day, half: slot?.half };
  await steps.api.ask('mutation($input: BookVisitInput!) { announceVisit(input: $input) { day } }', { input });
  return slot?.day ?? '';
}

const visitsOf = async ({ desk }: Stage, day: string): Promise<string> => (await desk.visits(day)).at(-1)?.id ?? '';

async function fetchedFile({ steps }: Stage): Promise<unknown> {
  const api = await steps.rise();
  const { requestDataExport } = await api.ask<{ requestDataExport: { id: string } }>(
    'mutation { requestDataExport { id } }',
  );
  const state = async (): Promise<string> =>
    (await api.ask<{ myDataExport: { state: string } }>('{ myDataExport { state } }')).myDataExport.state;
  await until(async () => (await state()) === 'READY', 'the copy', 60_000);
  const id = requestDataExport.id;
  return api.ask('mutation($i: FetchDataFileInput!) { fetchDataFile(input: $i) { name } }', {
    i: { exportId: id, format: 'JSON' },
  });
}

const handled = async (one: Stage, mutation: string): Promise<string> => {
  const id = await submitted(one.api);
  const words = { correctionId: id, corrected: true, answer: '已经核对，记录改好了' };
  await one.desk.api.ask('mutation($i: TakeCorrectionInput!) { takeCorrection(input: $i) { mine } }', {
    i: { correctionId: id },
  });
  if (mutation === 'answerCorrection')
    await one.desk.api.ask('mutation($i: AnswerCorrectionInput!) { answerCorrection(input: $i) { mine } }', {
      i: words,
    });
  return id;
};

interface Looking {
  /** What the citizen finds in their list afterwards. */
  readonly seen: { readonly who: 'SELF' | 'STAFF'; readonly kind: string; readonly purpose: string };
  look(one: Stage): Promise<unknown>;
}

const own = (kind: string, look: Looking['look']): Looking => ({ seen: { who: 'SELF', kind, purpose: 'OWN' }, look });
const staff = (purpose: string, look: Looking['look'], kind = 'IDENTITY'): Looking => ({
  seen: { who: 'STAFF', kind, purpose },
  look,
});

/** Every operation that is declared to answer personal records, asked once as it is meant. */
const LOOKS: Readonly<Record<string, Looking>> = {
  overview: own('TRAFFIC', ({ api }) => api.ask(LOOK_AT_ALL)),
  socialSecurity: own('SOCIAL_SECURITY', ({ api }) => api.ask('{ socialSecurity { source { state } } }')),
  traffic: own('TRAFFIC', ({ api }) => api.ask('{ traffic { source { state } } }')),
  housingFund: own('HOUSING_FUND', ({ api }) => api.ask('{ housingFund { source { state } } }')),
  myData: own('MY_DATA', ({ api }) => api.ask('{ myData { kind } }')),
  fetchDataFile: own('DATA_COPY', fetchedFile),
  revealNumbers: own('FULL_NUMBERS', async ({ steps }) =>
    (await steps.rise()).ask('mutation { revealNumbers { idNumber } }'),
  ),
  corrections: own('CORRECTIONS', async ({ api }) => {
    await submitted(api);
    await api.ask('{ corrections { id } }');
  }),
  withdrawCorrection: own('CORRECTIONS', async ({ api }) =>
    api.ask('mutation($i: WithdrawCorrectionInput!) { withdrawCorrection(input: $i) { state } }', {
      i: { correctionId: await submitted(api) },
    }),
  ),
  announcedVisits: staff('COUNTER', async (one) => visitsOf(one, await announced(one))),
  issueCounterCode: staff('COUNTER', ({ desk, person }) => desk.issueCode(person)),
  issueVisitCode: staff('COUNTER', async (one) => {
    const day = await announced(one);
    return one.desk.issueVisitCode(await visitsOf(one, day));
  }),
  takePair: staff('HELP', async ({ desk, steps }) => desk.takePair((await steps.startHelp()).pairCode)),
  reviewQueue: staff('REVIEW', async (one) => {
    await inReview(one);
    await one.desk.api.ask('{ reviewQueue(first: 100) { items { id } } }');
  }),
  reviewCase: staff('REVIEW', async (one) =>
    one.desk.api.ask('query($id: ID!) { reviewCase(id: $id) { id } }', { id: await inReview(one) }),
  ),
  decideReview: staff('REVIEW', async (one) =>
    one.desk.api.ask('mutation($i: DecideReviewInput!) { decideReview(input: $i) { id } }', {
      i: { reviewId: await inReview(one), approved: true, reason: '' },
    }),
  ),
  correctionQueue: staff(
    'CORRECTION',
    async ({ api, desk }) => {
      await submitted(api);
      await desk.api.ask('{ correctionQueue { totalCount } }');
    },
    'CORRECTIONS',
  ),
  takeCorrection: staff('CORRECTION', (one) => handled(one, 'takeCorrection'), 'CORRECTIONS'),
  answerCorrection: staff('CORRECTION', (one) => handled(one, 'answerCorrection'), 'CORRECTIONS'),
};

/** Needs a published guide, and is asked where there is one: test/bff/catalog/held.test.ts. */
const ELSEWHERE = ['heldMaterials'];

const audited = (): string[] => {
  const { schema } = compose(testSettings());
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );
  return operations.flatMap(({ name, extensions }) => (extensions['audited'] === undefined ? [] : [name]));
};

test('each operation of the schema that answers personal records is asked here', () => {
  expect(audited().sort()).toEqual([...Object.keys(LOOKS), ...ELSEWHERE].sort());
});

test.each(Object.entries(LOOKS))('%s leaves an entry that the citizen reads', async (_name, { look, seen }) => {
  const one = await stage();
  await look(one);
  const key = bff.vault.personKey(one.person.idNumber);
  if (seen.who === 'STAFF') {
    // It stood there before the answer left.
    const stored = (await links()).filter(({ _id }) => _id.startsWith(key)).flatMap(({ entries }) => entries);
    expect(stored.map(({ by }) => by.kind)).toContain('staff');
  }
  // A session that has risen has taken the place of the one before.
  const reader = await bff.signIn(one.person.idNumber);
  const { items } = await whoLooked(reader, { first: 100, byOthers: seen.who === 'STAFF' });
  const found = items.map(({ who, kinds, purpose }) => ({ who, purpose, has: kinds.includes(seen.kind) }));
  expect(found).toContainEqual({ who: seen.who, purpose: seen.purpose, has: true });
});

test('two looks of staff in one request, for two reasons, are two entries', async () => {
  const one = await stage();
  const reviewId = await inReview(one);
  const id = await submitted(one.api);
  await one.desk.api.ask('query($id: ID!) { reviewCase(id: $id) { id } correctionQueue { totalCount } }', {
    id: reviewId,
  });
  const { items } = await whoLooked(one.api, { byOthers: true });
  expect(id).not.toBe('');
  expect(items.map(({ role, purpose }) => `${role} ${purpose}`).sort()).toEqual([
    'clerk CORRECTION',
    'reviewer REVIEW',
  ]);
});
