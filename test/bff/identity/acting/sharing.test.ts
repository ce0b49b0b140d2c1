import { AgentCodeModel } from '../../../../bff/src/domains/identity/delegation/agentCode.model';
import { ConsentModel } from '../../../../bff/src/domains/privacy/consent.model';
import { acts, agreed, DOCUMENTS, inDays, registerChild, SHARING_TEXT } from '../../../support/acting';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, birthsFrom, type Person } from '../../../support/people';
import { startBff, type TestBff } from '../../../support/startBff';
import { codeOf } from '../../../support/stepUp';

let database: TestDatabase;
let bff: TestBff;
const nextBirth = birthsFrom('1950-01-01');

const WITHDRAW = 'mutation { withdrawConsent(input: { purpose: SHARING }) { state notice { purpose } } }';
const aCitizen = async (name: string) => {
  const birth = nextBirth();
  const person: Person = aPerson({ birth, name });
  return { person, api: await bff.verified(person) };
};
type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const keptOf = ({ api }: Citizen) =>
  api
    .ask<{ consents: { state: string; decidedVersion: string | null; notice: { purpose: string } }[] }>(
      '{ consents { state decidedVersion notice { purpose } } }',
    )
    .then(({ consents }) => consents.find(({ notice }) => notice.purpose === 'SHARING'));

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

describe('letting somebody in on one’s records', () => {
  test.each([null, 'sharing-1999-01', ''])(
    'needs the text in force: with %j nothing is granted, offered or shown',
    async (noticeVersion) => {
      const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
      await acts(daughter.api).ask(mother.person);
      const [request] = (await acts(mother.api).book()).received;
      const { name, idNumber } = daughter.person;
      const offer = { side: 'THEY_ACT', name, idNumber, scopes: ['TRAFFIC'], untilOn: inDays(5), noticeVersion };
      const refused = [
        [DOCUMENTS.answer, { id: request?.id, accept: true, scopes: ['TRAFFIC'], noticeVersion }],
        [DOCUMENTS.ask, offer],
        [DOCUMENTS.showCode, { scopes: ['TRAFFIC'], minutes: 30, noticeVersion }],
      ] as const;
      for (const [document, input] of refused)
        expect((await mother.api.failure(document, { input })).extensions).toMatchObject({
          code: 'CONSENT_REQUIRED',
          field: 'noticeVersion',
        });
      await expect(acts(mother.api).book()).resolves.toMatchObject({ mayActForMe: [], sent: [], received: [{}] });
      await expect(keptOf(mother)).resolves.toMatchObject({ state: 'UNDECIDED' });
      await expect(AgentCodeModel.countDocuments({})).resolves.toBe(0);
    },
  );

  test('keeps version and hash of what was read, and asks who acts for nothing', async () => {
    const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    await agreed(daughter.api, mother);
    await expect(keptOf(mother)).resolves.toMatchObject({ state: 'AGREED', decidedVersion: SHARING_TEXT });
    await expect(keptOf(daughter)).resolves.toMatchObject({ state: 'UNDECIDED' });
    const kept = await ConsentModel.findOne({ purpose: 'sharing' }).lean();
    expect(kept).toMatchObject({ decision: 'AGREED', noticeHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a refusal needs no text, is told to nobody, and all else goes on', async () => {
    const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    await acts(daughter.api).ask(mother.person);
    const [request] = (await acts(mother.api).book()).received;
    await acts(mother.api).decline(request?.id ?? '');
    await expect(acts(mother.api).vehicles()).resolves.toBe(0);
    await expect(keptOf(mother)).resolves.toMatchObject({ state: 'UNDECIDED' });
  });
});

describe('taking the consent to share back', () => {
  test('ends everybody’s right at once, in the middle of a session, and what was offered or shown', async () => {
    const [mother, daughter, son, agent] = [
      await aCitizen('吴秀兰'),
      await aCitizen('周小红'),
      await aCitizen('周大勇'),
      await aCitizen('孙福来'),
    ];
    const id = await agreed(daughter.api, mother);
    await acts(daughter.api).enter(id);
    await acts(mother.api).ask(son.person, { side: 'THEY_ACT' });
    const [offer] = (await acts(son.api).book()).received;
    const input = { scopes: ['TRAFFIC'], minutes: 30, noticeVersion: SHARING_TEXT };
    await mother.api.ask(DOCUMENTS.showCode, { input });
    // The other way round it is somebody else's consent: it stays.
    const other = await agreed(mother.api, agent);
    await mother.api.ask(WITHDRAW);
    await expect(codeOf(daughter.api.ask(DOCUMENTS.traffic))).resolves.toBe('ACTING_ENDED');
    await acts(daughter.api).leave();
    await expect(codeOf(daughter.api.ask(DOCUMENTS.enter, { id }))).resolves.toBe('DELEGATION_NOT_FOUND');
    await expect(codeOf(acts(son.api).accept(offer?.id ?? ''))).resolves.toBe('DELEGATION_NOT_FOUND');
    await expect(AgentCodeModel.countDocuments({})).resolves.toBe(0);
    await expect(acts(mother.api).book()).resolves.toMatchObject({
      mayActForMe: [],
      sent: [],
      iMayActFor: [{ id: other }],
      past: [{ id, endedByMe: true }],
    });
    await expect(keptOf(mother)).resolves.toMatchObject({ state: 'WITHDRAWN' });
  });

  test('does not touch a guardian, whose right is the law’s; and can be given again', async () => {
    const [mother, daughter] = [await aCitizen('吴秀兰'), await aCitizen('周小红')];
    const child = aPerson({ birth: '20160101', name: '吴小雨' });
    await registerChild(bff, child, mother.person);
    await agreed(daughter.api, mother);
    await mother.api.ask(WITHDRAW);
    await expect(acts(mother.api).book()).resolves.toMatchObject({ iMayActFor: [{ kind: 'GUARDIAN' }] });
    const again = await agreed(daughter.api, mother);
    await acts(daughter.api).enter(again);
    await expect(acts(daughter.api).vehicles()).resolves.toBe(0);
    await expect(keptOf(mother)).resolves.toMatchObject({ state: 'AGREED' });
  });

  test('of somebody else’s account ends nothing of mine', async () => {
    const [mother, daughter, stranger] = [await aCitizen('吴秀兰'), await aCitizen('周小红'), await aCitizen('李强')];
    const id = await agreed(daughter.api, mother);
    await stranger.api.ask(WITHDRAW);
    await expect(acts(mother.api).book()).resolves.toMatchObject({ mayActForMe: [{ id }] });
  });
});
