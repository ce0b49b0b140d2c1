import { AppError } from '../../../kernel/appError';

export const exportUnderway = () => new AppError('EXPORT_UNDERWAY', { retryAfterSeconds: 5 });
export const exportLimited = (retryAfterSeconds: number) => new AppError('EXPORT_LIMITED', { retryAfterSeconds });
/** Also for a copy of another sign-in or another person, and one that is not ready: the same answer. */
export const exportNotFound = () => new AppError('EXPORT_NOT_FOUND');
export const inputInvalid = (field: string) => new AppError('INPUT_INVALID', { field });
/** Also for somebody else's case: the same answer. */
export const correctionNotFound = () => new AppError('CORRECTION_NOT_FOUND');
export const correctionMoved = () => new AppError('CORRECTION_MOVED');
export const correctionLimited = () => new AppError('CORRECTION_LIMITED');
export const notOneself = () => new AppError('STAFF_NOT_ONESELF');
