import { ResidentModel } from '../../bff/src/domains/identity/resident.model';
import { noticeOf } from '../../bff/src/domains/privacy/consentNotice.rule';
import type { Api } from './api';
import { register, type Person } from './people';
import type { TestBff, Tokens } from './startBff';

export interface SeenDelegation {
  readonly id: string;
  readonly kind: string;
  readonly side: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly scopes: readonly string[];
  readonly until: string;
  readonly endedAt: string | null;
  readonly endedByMe: boolean;
}
export interface SeenRequest {
  readonly id: string;
  readonly side: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly state: string;
}
export interface Book {
  readonly iMayActFor: readonly SeenDelegation[];
  readonly mayActForMe: readonly SeenDelegation[];
  readonly received: readonly SeenRequest[];
  readonly sent: readonly SeenRequest[];
  readonly past: readonly SeenDelegation[];
  readonly agent: boolean;
}
export interface SeenActing {
  readonly delegationId: string;
  readonly kind: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly until: string;
  readonly ended: boolean;
}

const ONE = 'id kind side name organisation scopes until endedAt endedByMe';
const REQUEST = 'id side name scopes state';
const BOOK = `iMayActFor { ${ONE} } mayActForMe { ${ONE} } received { ${REQUEST} } sent { ${REQUEST} } past { ${ONE} } agent`;
const ACTING = 'acting { delegationId kind name scopes until ended }';

export const DOCUMENTS = {
  book: `{ delegations { ${BOOK} } }`,
  ask: `mutation($input: AskDelegationInput!) { askDelegation(input: $input) { ${BOOK} } }`,
  answer: `mutation($input: AnswerDelegationInput!) { answerDelegation(input: $input) { ${BOOK} } }`,
  end: `mutation($id: ID!) { endDelegation(input: { delegationId: $id }) { ${BOOK} } }`,
  enter: `mutation($id: ID!) { enterActing(input: { delegationId: $id }) { level citizen { id } ${ACTING} } }`,
  leave: `mutation { leaveActing { ${ACTING} } }`,
  me: `{ me { level citizen { id } ${ACTING} } }`,
  traffic: '{ traffic { vehicles { id plate } } }',
  fund: '{ housingFund { accounts { id } } }',
  overview: `{ overview { traffic { source { state asOf reason } summary { vehicleCount } } housingFund { source { state } summary { recordCount } } } }`,
  showCode: 'mutation($input: ShowAgentCodeInput!) { showAgentCode(input: $input) { code expiresAt scopes minutes } }',
  sendCode: 'mutation($input: SendAgentCodeInput!) { sendAgentCode(input: $input) { id expiresAt } }',
  start: `mutation($input: StartAgentVisitInput!) { startAgentVisit(input: $input) { ${BOOK} } }`,
  refresh:
    'mutation($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken me { acting { delegationId ended } } } }',
};

/** The text that a citizen reads before somebody else is let in on the own records. */
export const SHARING_TEXT = noticeOf('sharing').version;

export const ALL = ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'] as const;

/** The register says who the guardian is, as a load of `population.residents` does; null takes it away. */
export async function setGuardian(bff: TestBff, child: Person, guardian: Person | null): Promise<void> {
  const guardianKey = guardian && bff.vault.personKey(guardian.idNumber);
  await ResidentModel.updateOne({ _id: bff.vault.personKey(child.idNumber) }, { guardianKey });
}

export async function registerChild(bff: TestBff, child: Person, guardian: Person): Promise<void> {
  await register(bff.vault, child);
  await setGuardian(bff, child, guardian);
}

/** What a verified citizen does about acting for others. */
export const acts = (api: Api) => ({
  book: async (): Promise<Book> => (await api.ask<{ delegations: Book }>(DOCUMENTS.book)).delegations,
  ask: async ({ name, idNumber }: Person, given: object = {}): Promise<Book> => {
    const input = {
      side: 'I_ACT',
      name,
      idNumber,
      scopes: ALL,
      untilOn: inDays(30),
      noticeVersion: SHARING_TEXT,
      ...given,
    };
    return (await api.ask<{ askDelegation: Book }>(DOCUMENTS.ask, { input })).askDelegation;
  },
  accept: async (id: string, scopes: readonly string[] = ALL): Promise<Book> =>
    (
      await api.ask<{ answerDelegation: Book }>(DOCUMENTS.answer, {
        input: { id, accept: true, scopes, noticeVersion: SHARING_TEXT },
      })
    ).answerDelegation,
  decline: async (id: string): Promise<Book> =>
    (await api.ask<{ answerDelegation: Book }>(DOCUMENTS.answer, { input: { id, accept: false } })).answerDelegation,
  end: async (id: string): Promise<Book> =>
    (await api.ask<{ endDelegation: Book }>(DOCUMENTS.end, { id })).endDelegation,
  enter: async (id: string): Promise<{ readonly acting: SeenActing | null }> =>
    (await api.ask<{ enterActing: { acting: SeenActing | null } }>(DOCUMENTS.enter, { id })).enterActing,
  leave: () => api.ask<{ leaveActing: { acting: SeenActing | null } }>(DOCUMENTS.leave),
  acting: async (): Promise<SeenActing | null> =>
    (await api.ask<{ me: { acting: SeenActing | null } }>(DOCUMENTS.me)).me.acting,
  vehicles: async (): Promise<number> =>
    (await api.ask<{ traffic: { vehicles: readonly unknown[] } }>(DOCUMENTS.traffic)).traffic.vehicles.length,
});

/** A day that many days from the real today. */
export function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** A relative who may act for the subject by both sides' consent; answers the delegation's id. */
export async function agreed(
  actor: Api,
  subject: { readonly api: Api; readonly person: Person },
  scopes = ALL as readonly string[],
) {
  await acts(actor).ask(subject.person);
  const [request] = (await acts(subject.api).book()).received;
  if (!request) throw new Error('the request did not arrive');
  const book = await acts(subject.api).accept(request.id, scopes);
  const id = book.mayActForMe.find((one) => one.id === request.id)?.id;
  if (!id) throw new Error('the request was not accepted');
  return id;
}

/** The citizen's API after a renewal of the tokens, and for whom it acts. */
export async function refreshed(bff: TestBff, { refreshToken }: Tokens) {
  const { refreshSession } = await bff.api.ask<{
    refreshSession: Tokens & {
      readonly me: { readonly acting: { readonly delegationId: string; readonly ended: boolean } | null };
    };
  }>(DOCUMENTS.refresh, { token: refreshToken });
  return { api: bff.api.as(refreshSession.accessToken), tokens: refreshSession, acting: refreshSession.me.acting };
}
