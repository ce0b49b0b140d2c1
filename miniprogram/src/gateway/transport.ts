import { NetworkFailure } from '@/platform/contract';
import { request } from '@/platform/request';
import { nameOf, type Operation } from './operation';
import { brokenAnswer, clientProblem, isNetworkProblem, problemOf, type ClientCode, type Problem } from './problem';

/** A department that is late is given up by the BFF itself; this is for a network that lost us. */
const TIMEOUT_MS = 15_000;
const RETRY_AFTER_MS = 400;

/** `data` may stand beside problems: a part of the answer failed alone. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
}

/** What the session hands in at start: the gateway knows no more of it. */
export interface TokenSource {
  accessToken(): string | null;
  /** For whom the session acts as far as this device knows: a delegation's id, null for the own affairs. The BFF refuses when it is not so. */
  actingFor(): string | null;
  /** Gets new tokens in the place of `used`, once for all who ask at the same time. False: the session has ended. */
  renew(used: string): Promise<boolean>;
  /** What the BFF said to this token about the session or the binding. Late words about a token that was replaced change nothing. */
  told(code: string, token: string): void;
}

const NOBODY: TokenSource = {
  accessToken: () => null,
  actingFor: () => null,
  renew: () => Promise.resolve(false),
  told: () => undefined,
};
let tokens = NOBODY;

export function setTokenSource(source: TokenSource): void {
  tokens = source;
}

const FAULT_CODES = {
  offline: 'NETWORK_OFFLINE',
  timeout: 'NETWORK_TIMEOUT',
  unreachable: 'NETWORK_UNREACHABLE',
} as const satisfies Record<NetworkFailure['fault'], ClientCode>;

function read<Data>(body: string): Answer<Data> {
  const answer: unknown = JSON.parse(body);
  if (typeof answer !== 'object' || answer === null) return { data: null, problems: [brokenAnswer()] };
  const { data = null, errors } = answer as { data?: Data | null; errors?: unknown };
  const problems = Array.isArray(errors) ? errors.map(problemOf) : [];
  return data === null && problems.length === 0 ? { data: null, problems: [brokenAnswer()] } : { data, problems };
}

/** One request, one answer; never throws. `token` null: as nobody. */
export async function sendOnce<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  token: string | null,
): Promise<Answer<Data>> {
  try {
    const { body } = await request.send({
      path: '/graphql',
      body: JSON.stringify({ operationName: nameOf(operation), query: operation, variables }),
      headers: token ? { authorization: `Bearer ${token}`, 'acting-for': tokens.actingFor() ?? 'self' } : {},
      timeoutMs: TIMEOUT_MS,
    });
    return read<Data>(body);
  } catch (error) {
    const problem = error instanceof NetworkFailure ? clientProblem(FAULT_CODES[error.fault]) : brokenAnswer();
    return { data: null, problems: [problem] };
  }
}

const sessionEnded = ({ problems }: Answer<unknown>): boolean => problems.some(({ code }) => code === 'SESSION_ENDED');

/** Sends with this token, and hands what the BFF says of it to the session. */
async function sendWith<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  token: string | null,
): Promise<Answer<Data>> {
  const answer = await sendOnce(operation, variables, token);
  if (token) answer.problems.forEach(({ code }) => code !== 'SESSION_ENDED' && tokens.told(code, token));
  return answer;
}

/** Sends with the citizen's session; when the access token has run out, renews it and sends once more. */
async function sendAsCitizen<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const token = tokens.accessToken();
  const answer = await sendWith(operation, variables, token);
  if (!token || !sessionEnded(answer) || !(await tokens.renew(token))) return answer;
  const renewed = tokens.accessToken();
  const again = await sendWith(operation, variables, renewed);
  if (renewed && sessionEnded(again)) tokens.told('SESSION_ENDED', renewed);
  return again;
}

/** Nothing came of it, and a second try may help: the network stumbled, or something between us and the BFF. */
const worthRetry = ({ data, problems }: Answer<unknown>): boolean =>
  data === null &&
  problems.some(
    (problem) =>
      (isNetworkProblem(problem) && problem.code !== 'NETWORK_OFFLINE') || problem.code === 'SERVICE_UNAVAILABLE',
  );

/** A read; tried twice. */
export async function query<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const first = await sendAsCitizen(operation, variables);
  if (!worthRetry(first)) return first;
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  return sendAsCitizen(operation, variables);
}

export type Outcome<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problem: Problem };

/** A write; never tried twice. */
export async function mutate<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  return outcomeOf(await sendAsCitizen(operation, variables));
}

export function outcomeOf<Data>({ data, problems }: Answer<Data>): Outcome<Data> {
  const [problem] = problems;
  if (problem || data === null) return { ok: false, problem: problem ?? brokenAnswer() };
  return { ok: true, data };
}
