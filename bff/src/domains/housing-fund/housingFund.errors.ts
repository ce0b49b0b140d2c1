import { AppError } from '../../kernel/appError';

/** The records could not be read, or not in time. */
export const housingFundUnavailable = (cause: unknown): AppError =>
  new AppError('HOUSING_FUND_UNAVAILABLE', { cause, retryAfterSeconds: 5 });

/** @param max the longest span that a picture of deposits may ask for, in months */
export const depositMonthsInvalid = (max: number): AppError =>
  new AppError('INPUT_INVALID', { field: 'months', params: { min: 1, max } });
