import { AppError } from '../../kernel/appError';

/** The records could not be read, or not in time. */
export const socialSecurityUnavailable = (cause: unknown): AppError =>
  new AppError('SOCIAL_SECURITY_UNAVAILABLE', { cause, retryAfterSeconds: 5 });
