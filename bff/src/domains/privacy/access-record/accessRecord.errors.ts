import { AppError } from '../../../kernel/appError';

/** It could not be written down who looked, so nobody else than the person may look. */
export const notWrittenDown = (cause: unknown): AppError =>
  new AppError('SERVICE_UNAVAILABLE', { retryAfterSeconds: 5, cause });
