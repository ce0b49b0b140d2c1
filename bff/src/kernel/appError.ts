import { FAILURES, type FailureCode, type FailureKind } from '@city-services/shared/errors/codes';

interface AppErrorOptions {
  /** May be shown to the citizen. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** For the log alone. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The input field that is wrong. */
  readonly field?: string;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one failure class. Thrown by services and below, formatted only by `edge/`. The kind follows from the code. */
export class AppError extends Error {
  readonly kind: FailureKind;
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly detail: Readonly<Record<string, unknown>> | undefined;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: FailureCode,
    options: AppErrorOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.kind = FAILURES[code].kind;
    this.params = options.params;
    this.detail = options.detail;
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
