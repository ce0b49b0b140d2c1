import { StaffModel } from '../../../../bff/src/domains/identity/staff/staff.model';
import type { Api } from '../../../support/api';
import { acts, DOCUMENTS, refreshed, SHARING_TEXT, type Book } from '../../../support/acting';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, birthsFrom, register } from '../../../support/people';
import { startBff, type TestBff } from '../../../support/startBff';
import { aMember, citizenSteps } from '../../../support/stepUp';

const VILLAGE = '379902001001';
const codeOf = async (answer: Promise<{ readonly extensions: { readonly code: string } }>): Promise<string> =>
  (await answer).extensions.code;

let database: TestDatabase;
let bff: TestBff;
const nextBirth = birthsFrom('1970-01-01');
const next = (name: string) => aPerson({ birth: nextBirth(), name });

/** An agent of the village, proven by face. */
async function anAgent(village: string | null = VILLAGE) {
  const person = next('孙福来');
  const { api } = await aMember(bff, person, ['agent']);
  await StaffModel.updateOne({ personKey: bff.vault.personKey(person.idNumber) }, { village, post: village && 'A' });
  const steps = citizenSteps(bff, api);
  const { step } = await steps.startFace();
  const { session } = await steps.continue(step.id, 'pass');
  if (!session) throw new Error('the agent was not proven');
  return { person, api: bff.api.as(session.accessToken), tokens: session };
}

async function aVillager() {
  const person = next('马翠花');
  return { person, api: await bff.verified(person) };
}

const show = async (api: Api, terms: object = {}) =>
  (
    await api.ask<{ showAgentCode: { code: string } }>(DOCUMENTS.showCode, {
      input: { scopes: ['SOCIAL_SECURITY'], minutes: 30, noticeVersion: SHARING_TEXT, ...terms },
    })
  ).showAgentCode.code;

const start = async (api: Api, code: string, sentCodeId?: string) =>
  (await api.ask<{ startAgentVisit: Book }>(DOCUMENTS.start, { input: { code, sentCodeId } })).startAgentVisit
    .iMayActFor[0];

beforeAll(async () => {
  database = await startDatabase();
});
beforeEach(async () => {
  await database.clear();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterEach(() => bff.stop());
afterAll(() => database.stop());

describe('a visit', () => {
  test('begins with the code of the citizen’s phone, for the chosen things, and ends by itself', async () => {
    const [agent, villager] = [await anAgent(), await aVillager()];
    const visit = await start(agent.api, await show(villager.api, { minutes: 10 }));
    expect(visit).toMatchObject({ kind: 'AGENT', side: 'I_ACT', name: '**花', scopes: ['SOCIAL_SECURITY'] });
    await acts(agent.api).enter(visit?.id ?? '');
    await expect(codeOf(agent.api.failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_NOT_GRANTED');
    await expect(agent.api.ask('{ socialSecurity { insurances { code } } }')).resolves.toBeDefined();
    await expect(acts(villager.api).book()).resolves.toMatchObject({
      mayActForMe: [{ kind: 'AGENT', organisation: '海州区政务服务中心', scopes: ['SOCIAL_SECURITY'] }],
    });
    bff.clock.advanceSeconds(599);
    await expect(acts(agent.api).acting()).resolves.toMatchObject({ ended: false });
    bff.clock.advanceSeconds(2);
    await expect(codeOf(agent.api.failure('{ socialSecurity { insurances { code } } }'))).resolves.toBe('ACTING_ENDED');
    const later = await refreshed(bff, agent.tokens);
    expect(later.acting).toMatchObject({ ended: true });
    await acts(later.api).leave();
    await expect(codeOf(later.api.failure(DOCUMENTS.enter, { id: visit?.id }))).resolves.toBe('DELEGATION_NOT_FOUND');
  });

  test.each(['the citizen', 'the agent'])('ends at once when %s ends it', async (who) => {
    const [agent, villager] = [await anAgent(), await aVillager()];
    const visit = await start(agent.api, await show(villager.api));
    await acts(who === 'the agent' ? agent.api : villager.api).end(visit?.id ?? '');
    await expect(codeOf(agent.api.failure(DOCUMENTS.enter, { id: visit?.id }))).resolves.toBe('DELEGATION_NOT_FOUND');
  });

  test('ends with the agent’s post', async () => {
    const [agent, villager] = [await anAgent(), await aVillager()];
    const visit = await start(agent.api, await show(villager.api));
    await acts(agent.api).enter(visit?.id ?? '');
    await StaffModel.updateMany({}, { untilOn: '2021-01-01' });
    await expect(codeOf(agent.api.failure('{ socialSecurity { insurances { code } } }'))).resolves.toBe('ACTING_ENDED');
  });

  test('a code serves one visit, of the first of two agents, for ten minutes, and not once the citizen drew it back', async () => {
    const [agent, second, villager] = [await anAgent(), await anAgent(), await aVillager()];
    const code = await show(villager.api);
    const both = await Promise.all([agent, second].map(({ api }) => api.send(DOCUMENTS.start, { input: { code } })));
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const replaced = await show(villager.api);
    const drawnBack = await show(villager.api);
    await villager.api.ask('mutation { forgetAgentCode }');
    const late = await show(villager.api);
    bff.clock.advanceSeconds(601);
    for (const wrong of [code, replaced, drawnBack, late, '00000000', ''])
      await expect(codeOf(agent.api.failure(DOCUMENTS.start, { input: { code: wrong } }))).resolves.toBe(
        'AGENT_CODE_WRONG',
      );
  });

  test.each([9, 121, 30.5])('of %s minutes is refused', async (minutes) => {
    const villager = await aVillager();
    const answer = await villager.api.send(DOCUMENTS.showCode, { input: { scopes: ['TRAFFIC'], minutes } });
    expect(answer.errors[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  test('is for who holds the post of a village, and not for oneself', async () => {
    const [counter, agent, villager] = [await anAgent(null), await anAgent(), await aVillager()];
    const code = await show(villager.api);
    await expect(codeOf(counter.api.failure(DOCUMENTS.start, { input: { code } }))).resolves.toBe('STAFF_REQUIRED');
    await expect(codeOf(villager.api.failure(DOCUMENTS.start, { input: { code } }))).resolves.toBe('STAFF_REQUIRED');
    const own = await show(agent.api);
    await expect(codeOf(agent.api.failure(DOCUMENTS.start, { input: { code: own } }))).resolves.toBe('DELEGATION_SELF');
  });
});

describe('without a smartphone', () => {
  const send = async (api: Api, name: string, idNumber: string) =>
    (
      await api.ask<{ sendAgentCode: { id: string; expiresAt: string } }>(DOCUMENTS.sendCode, {
        input: { name, idNumber, scopes: ['SOCIAL_SECURITY'], minutes: 20 },
      })
    ).sendAgentCode;

  test('the code comes by text message and serves the agent who asked', async () => {
    const [agent, second, person] = [await anAgent(), await anAgent(), next('马翠花')];
    await register(bff.vault, person);
    const { id } = await send(agent.api, person.name, person.idNumber);
    const code = bff.outbox().find(({ template }) => template === 'AGENT_CODE')?.code ?? '';
    expect(code).toMatch(/^\d{6}$/);
    const input = { code, sentCodeId: id };
    await expect(codeOf(second.api.failure(DOCUMENTS.start, { input }))).resolves.toBe('AGENT_CODE_WRONG');
    await expect(start(agent.api, code, id)).resolves.toMatchObject({ kind: 'AGENT', name: '**花' });
    await expect(codeOf(agent.api.failure(DOCUMENTS.start, { input }))).resolves.toBe('AGENT_CODE_WRONG');
  });

  test('whoever is named, the answer looks the same; five tries', async () => {
    const [agent, person] = [await anAgent(), next('马翠花')];
    const child = aPerson({ birth: '20180101', name: '马小花' });
    await register(bff.vault, person);
    await register(bff.vault, child);
    const named = [
      ['马翠兰', person.idNumber],
      [child.name, child.idNumber],
      ['马翠花', aPerson({ birth: '19110303' }).idNumber],
    ] as const;
    for (const [name, idNumber] of named)
      await expect(send(agent.api, name, idNumber)).resolves.toEqual({
        id: expect.any(String),
        expiresAt: expect.any(String),
      });
    expect(bff.outbox().filter(({ template }) => template === 'AGENT_CODE')).toEqual([]);
    const { id } = await send(agent.api, person.name, person.idNumber);
    const right = bff.outbox()[0]?.code ?? '';
    const wrong = right === '000000' ? '000001' : '000000';
    for (let times = 0; times < 5; times += 1)
      await expect(
        codeOf(agent.api.failure(DOCUMENTS.start, { input: { code: wrong, sentCodeId: id } })),
      ).resolves.toBe('AGENT_CODE_WRONG');
    await expect(codeOf(agent.api.failure(DOCUMENTS.start, { input: { code: right, sentCodeId: id } }))).resolves.toBe(
      'AGENT_CODE_WRONG',
    );
  });
});
