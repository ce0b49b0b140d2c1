import { StaffModel } from '../../bff/src/domains/identity/staff/staff.model';
import type { Api } from './api';
import type { Person } from './people';
import type { TestBff, Tokens } from './startBff';

/** A step as a citizen's program sees it. */
export interface SeenStep {
  readonly id: string;
  readonly way: string;
  readonly state: string;
  readonly reason: string | null;
  readonly helper: { readonly name: string; readonly organisation: string } | null;
}

interface Progress {
  readonly step: SeenStep;
  readonly session: Tokens | null;
}

interface SeenOptions {
  readonly ways: readonly string[];
  readonly faceNotice: { readonly version: string };
  readonly current: SeenStep | null;
  readonly visit: { readonly day: string; readonly half: string; readonly hall: { readonly code: string } } | null;
  readonly slots: readonly {
    readonly hall: { readonly code: string };
    readonly day: string;
    readonly half: string;
    readonly left: number;
  }[];
}

const STEP = 'step { id way state reason helper { name organisation } }';
const OPTIONS = `{ stepUpOptions { ways faceNotice { version } current { id way state reason helper { name organisation } }
  visit { hall { code } day half } slots { hall { code } day half left } } }`;
const START_FACE = `mutation($input: StartFaceInput!) { startFaceCheck(input: $input) { ${STEP} ticket { key url demo } } }`;
const START_HELP = `mutation { startHelpCheck { ${STEP} pairCode } }`;
const CONTINUE = `mutation($input: ContinueStepUpInput!) { continueStepUp(input: $input) { ${STEP} session { accessToken refreshToken } } }`;
const ENTER = `mutation($code: String!) { enterCounterCode(input: { code: $code }) { ${STEP} session { accessToken refreshToken } } }`;
const LOOK = `query($id: ID!) { stepUp(id: $id) { id way state reason helper { name organisation } } }`;

/** What a verified citizen does to rise to FACE. */
export function citizenSteps(bff: TestBff, api: Api) {
  const options = () => api.ask<{ stepUpOptions: SeenOptions }>(OPTIONS);
  const startFace = async (version?: string) => {
    const noticeVersion = version ?? (await options()).stepUpOptions.faceNotice.version;
    const { startFaceCheck } = await api.ask<{
      startFaceCheck: { step: SeenStep; ticket: { key: string; url: string | null; demo: boolean } };
    }>(START_FACE, { input: { noticeVersion } });
    return startFaceCheck;
  };
  const goOn = async (stepId: string, proof = '') =>
    (await api.ask<{ continueStepUp: Progress }>(CONTINUE, { input: { stepId, proof } })).continueStepUp;
  return {
    api,
    options,
    startFace,
    continue: goOn,
    startHelp: async () =>
      (await api.ask<{ startHelpCheck: { step: SeenStep; pairCode: string } }>(START_HELP)).startHelpCheck,
    step: async (id: string) => (await api.ask<{ stepUp: SeenStep }>(LOOK, { id })).stepUp,
    enterCode: async (code: string) =>
      (await api.ask<{ enterCounterCode: Progress }>(ENTER, { code })).enterCounterCode,
    /** The API of the same citizen at level FACE. */
    rise: async (): Promise<Api> => {
      const { step } = await startFace();
      const { session } = await goOn(step.id, 'pass');
      return bff.api.as(session?.accessToken ?? '');
    },
  };
}
export type Citizen = ReturnType<typeof citizenSteps>;

interface DeskPerson {
  readonly name: string;
  readonly idNumber: string;
}
interface Issued {
  readonly code: string;
  readonly person: DeskPerson;
}

const ISSUE = `mutation($input: IssueCounterCodeInput!) { issueCounterCode(input: $input) { code person { name idNumber } } }`;
const ISSUE_VISIT = 'mutation($id: ID!) { issueVisitCode(visitId: $id) { code person { name idNumber } } }';
const TAKE = 'mutation($code: String!) { takePair(input: { code: $code }) { stepId person { name idNumber } } }';
const CONFIRM = 'mutation($input: ConfirmPairInput!) { confirmPair(input: $input) }';
const VISITS =
  'query($day: BusinessDate) { announcedVisits(day: $day) { id hall { code } half person { name idNumber } } }';

/** Somebody verified who works for the city. */
export async function aMember(
  bff: TestBff,
  person: Person,
  roles: readonly string[],
  divisionCode = '379902',
  time: { readonly fromOn: string; readonly untilOn: string | null } = { fromOn: '2020-01-01', untilOn: null },
) {
  const api = await bff.verified(person);
  await StaffModel.create({
    ...{ _id: `post-${person.idNumber}-${roles.join('-')}`, personKey: bff.vault.personKey(person.idNumber), roles },
    ...{ organisation: '海州区政务服务中心', divisionCode, ...time, createdAt: new Date() },
  });
  return {
    api,
    accessToken: api.tokens.accessToken,
    issueCode: async ({ name, idNumber }: Person) =>
      (await api.ask<{ issueCounterCode: Issued }>(ISSUE, { input: { name, idNumber } })).issueCounterCode,
    issueVisitCode: async (id: string) =>
      (await api.ask<{ issueVisitCode: Issued }>(ISSUE_VISIT, { id })).issueVisitCode,
    takePair: async (code: string) =>
      (await api.ask<{ takePair: { stepId: string; person: DeskPerson } }>(TAKE, { code })).takePair,
    confirmPair: (stepId: string, isThem: boolean) => api.ask(CONFIRM, { input: { stepId, isThem } }),
    visits: async (day: string) =>
      (
        await api.ask<{
          announcedVisits: { id: string; half: string; hall: { code: string }; person: DeskPerson }[];
        }>(VISITS, { day })
      ).announcedVisits,
  };
}

/** The code of the failure that the BFF answered, null when it answered none. */
export async function codeOf(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    return /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error);
  }
}
