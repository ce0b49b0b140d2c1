import { AppError } from '../../../kernel/appError';

/** More than can be looked for at once. */
export const textTooLong = (max: number): AppError => new AppError('INPUT_INVALID', { field: 'text', params: { max } });

/** No place on the globe: longitudes go from -180 to 180, latitudes from -90 to 90. */
export const placeInvalid = (): AppError => new AppError('INPUT_INVALID', { field: 'near' });

/** A span of days that ends before it begins. */
export const daysInvalid = (): AppError => new AppError('INPUT_INVALID', { field: 'until' });
