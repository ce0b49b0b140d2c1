import { AppError } from '../../../kernel/appError';

export const faceNotHere = () => new AppError('FACE_NOT_HERE');
/** Also for a step that is unknown or another's: the same answer. */
export const stepEnded = () => new AppError('STEP_ENDED');
export const stepLimited = (retryAfterSeconds: number) => new AppError('STEP_LIMITED', { retryAfterSeconds });
export const consentRequired = () => new AppError('CONSENT_REQUIRED', { field: 'noticeVersion' });
export const counterCodeWrong = () => new AppError('COUNTER_CODE_WRONG', { field: 'code' });
export const pairCodeWrong = () => new AppError('PAIR_CODE_WRONG', { field: 'code' });
export const reviewDecided = () => new AppError('REVIEW_DECIDED');
export const inputInvalid = (field: string) => new AppError('INPUT_INVALID', { field });
export const visitFull = () => new AppError('VISIT_FULL');
export const visitAlreadyBooked = () => new AppError('VISIT_ALREADY_BOOKED');
