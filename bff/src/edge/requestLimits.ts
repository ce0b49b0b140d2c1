import { AppError } from '../kernel/appError';

/** What a request of GraphQL over HTTP may hold, in a body of `BODY_LIMIT_BYTES` at most. */
export const MOST_TEXT_CHARACTERS = 32_768;
const MOST_NAME_CHARACTERS = 128;
const MOST_STRING_CHARACTERS = 16_384;
const MOST_VALUES = 1_000;
const MOST_NESTING = 8;

/** The parts of a request that anybody reads. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: object | null | undefined;
}

const refused = (reason: string): AppError =>
  new AppError('INPUT_INVALID', { detail: { reason }, cause: new Error(reason) });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks the variables without recursion deeper than allowed. */
function countValues(value: unknown, depth: number, count: number): number {
  if (count > MOST_VALUES) throw refused('the variables hold too many values');
  if (typeof value === 'string' && value.length > MOST_STRING_CHARACTERS) throw refused('a variable is too long');
  if (typeof value !== 'object' || value === null) return count + 1;
  if (depth > MOST_NESTING) throw refused('the variables are nested too deep');
  return Object.values(value).reduce<number>((sum, below) => countValues(below, depth + 1, sum), count + 1);
}

/**
 * The request in a body that is a JSON object with the text of an operation; null for any other body, which Apollo refuses by itself:
 * a list of requests, no text, text of another type.
 * @throws AppError INPUT_INVALID for a request that is larger than any that a client sends
 */
export function requestIn(body: unknown): OperationRequest | null {
  if (!isObject(body) || typeof body['query'] !== 'string') return null;
  const { query, operationName, variables } = body;
  if (query.length > MOST_TEXT_CHARACTERS) throw refused('the text of the operation is too long');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  if (operationName && operationName.length > MOST_NAME_CHARACTERS)
    throw refused('the name of the operation is too long');
  if (variables !== undefined && variables !== null && !isObject(variables)) return null;
  if (variables) countValues(variables, 0, 0);
  return { query, operationName, variables };
}
