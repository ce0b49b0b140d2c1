import { AppError } from '../../kernel/appError';

/** A code that the list of regions does not hold. */
export const regionUnknown = (): AppError => new AppError('REGION_UNKNOWN');
