import { FAILURES, type FailureCode, type FailureKind } from '@city-services/shared/errors/codes';

/** Failures that only the client can see. Their sentences are in `copy/problems`. */
export type ClientCode = 'NETWORK_OFFLINE' | 'NETWORK_TIMEOUT' | 'NETWORK_UNREACHABLE';

/** One failure of an answer, from the BFF or from the way to it. */
export interface Problem {
  /** A code of `shared/errors`, a client code, or one that a newer BFF has and this client does not know. */
  readonly code: FailureCode | ClientCode | (string & {});
  readonly kind: FailureKind;
  /** What the BFF says to the citizen; empty for client codes. */
  readonly sentence: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The field of the input that is wrong. */
  readonly field?: string;
  readonly retryAfterSeconds?: number;
  readonly traceId?: string;
  /** Where in the answer: `['housingFund']`. */
  readonly path: readonly (string | number)[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const KINDS: readonly FailureKind[] = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'notFound',
  'conflict',
  'limited',
  'upstream',
  'bug',
];

const kindOf = (value: unknown, code: string): FailureKind =>
  KINDS.find((kind) => kind === value) ?? (code in FAILURES ? FAILURES[code as FailureCode].kind : 'bug');

const pathOf = (value: unknown): (string | number)[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === 'string' || typeof part === 'number') : [];

/** Reads one entry of `errors[]`. What a stranger's proxy might send instead becomes INTERNAL. */
export function problemOf(error: unknown): Problem {
  const entry = isRecord(error) ? error : {};
  const extensions = isRecord(entry.extensions) ? entry.extensions : {};
  const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL';
  return {
    code,
    kind: kindOf(extensions.kind, code),
    sentence: typeof entry.message === 'string' ? entry.message : '',
    params: isRecord(extensions.params) ? extensions.params : {},
    path: pathOf(entry.path),
    ...(typeof extensions.field === 'string' ? { field: extensions.field } : {}),
    ...(typeof extensions.retryAfterSeconds === 'number' ? { retryAfterSeconds: extensions.retryAfterSeconds } : {}),
    ...(typeof extensions.traceId === 'string' ? { traceId: extensions.traceId } : {}),
  };
}

export const clientProblem = (code: ClientCode): Problem => ({
  code,
  kind: 'upstream',
  sentence: '',
  params: {},
  path: [],
});

/** The BFF answered with something that is no GraphQL answer: a proxy's page, an empty body. */
export const brokenAnswer = (): Problem => ({
  code: 'SERVICE_UNAVAILABLE',
  kind: 'upstream',
  sentence: FAILURES.SERVICE_UNAVAILABLE.sentence,
  params: {},
  path: [],
});

export const isNetworkProblem = (problem: Problem): boolean => problem.code.startsWith('NETWORK_');
