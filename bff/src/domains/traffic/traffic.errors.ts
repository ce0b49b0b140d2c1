import { AppError } from '../../kernel/appError';

/** The records could not be read, or not in time. */
export const trafficUnavailable = (cause: unknown): AppError =>
  new AppError('TRAFFIC_UNAVAILABLE', { cause, retryAfterSeconds: 5 });
