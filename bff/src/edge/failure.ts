import type { GraphQLFormattedError } from 'graphql';
import { sentenceOf } from '@city-services/shared/errors/codes';
import { AppError } from '../kernel/appError';
import type { Logger } from '../kernel/logger';

/** Words of graphql-js and graphql-jit that name the wrong input; the last segment of a path is the field. */
const FIELD_WORDS = [
  /at "[\w.[\]]*?(\w+)"/,
  /Argument "(\w+)"/,
  /Field "?(?:[\w.]*\.)?(\w+)"? of required type/,
  /Variable "\$(\w+)"/,
];

/** Codes that Apollo gives to what went wrong before any resolver ran. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

interface FormatterOptions {
  readonly log: Logger;
  /** Whether the database is silent, rather than the code wrong. */
  readonly isUnavailable: (error: unknown) => boolean;
  /** Adds GraphQL's own words for developers; never in production. */
  readonly hints: boolean;
}

/** An error of graphql-js or of graphql-jit, whose class is another one with the same properties. */
interface QueryError extends Error {
  readonly originalError: Error | undefined;
  readonly path?: GraphQLFormattedError['path'];
  readonly locations?: GraphQLFormattedError['locations'];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const isQueryError = (error: unknown): error is QueryError => error instanceof Error && 'originalError' in error;

/** What was thrown, below the wrapping of GraphQL. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (isQueryError(cause) && cause.originalError) cause = cause.originalError;
  return cause;
}

/** GraphQL itself refused the request: syntax, unknown fields, wrong variables, a missing operation. Errors of execution bear a path. */
function isRequestFault({ extensions, path }: QueryError): boolean {
  const code = extensions?.['code'];
  return REQUEST_CODES.has(String(code)) || (path === undefined && code === undefined);
}

const fieldIn = (message: string): string | undefined =>
  FIELD_WORDS.map((words) => words.exec(message)?.[1]).find((field) => field !== undefined);

/** Turns whatever was thrown into the one form that a client sees: a Chinese sentence, a code, a trace id; nothing else of it leaves the BFF. */
export class FailureFormatter {
  readonly #limited = { quietUntilMs: 0, untold: 0 };

  constructor(private readonly options: FormatterOptions) {}

  format(error: unknown, traceId: string): GraphQLFormattedError {
    const failure = this.#failureOf(error);
    this.#log(failure, traceId);
    const { code, kind, params, field, retryAfterSeconds } = failure;
    const hint = this.options.hints && isQueryError(failure.cause) ? failure.cause.message : undefined;
    const extensions = { code, kind, traceId, field, params, retryAfterSeconds, hint };
    const place = isQueryError(error) ? { path: error.path, locations: error.locations } : {};
    return JSON.parse(
      JSON.stringify({ message: sentenceOf(code, params), ...place, extensions }),
    ) as GraphQLFormattedError;
  }

  #failureOf(error: unknown): AppError {
    const cause = causeOf(error);
    if (cause instanceof AppError) return cause;
    if (isQueryError(cause) && isRequestFault(cause)) {
      return new AppError('INPUT_INVALID', { field: fieldIn(cause.message), cause });
    }
    if (this.options.isUnavailable(cause)) return new AppError('SERVICE_UNAVAILABLE', { retryAfterSeconds: 5, cause });
    return new AppError('INTERNAL', { cause });
  }

  #log({ kind, code, detail, cause }: AppError, traceId: string): void {
    const { log } = this.options;
    if (kind === 'bug') log.error({ traceId, error: cause }, 'a request failed for a reason that nobody foresaw');
    else if (code === 'REQUEST_LIMITED' && !detail) this.#logLimited(traceId);
    else if (kind === 'limited' || kind === 'upstream')
      log.warn({ traceId, failure: code, ...detail, error: cause }, 'failed');
    else if (kind === 'forbidden' || kind === 'conflict') log.info({ traceId, failure: code, ...detail }, 'refused');
  }

  /** Once a second with the number of the others: a flood of requests must not become a flood of lines. */
  #logLimited(traceId: string): void {
    const limited = this.#limited;
    const nowMs = performance.now();
    if (nowMs < limited.quietUntilMs) {
      limited.untold += 1;
      return;
    }
    const others = limited.untold;
    Object.assign(limited, { quietUntilMs: nowMs + 1_000, untold: 0 });
    this.options.log.warn({ traceId, failure: 'REQUEST_LIMITED', others }, 'refused: asked too often');
  }
}
