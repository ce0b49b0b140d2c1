import { AppError } from '../../../kernel/appError';

export const closingUnderway = () => new AppError('CLOSING_UNDERWAY');
/** Nothing to undo: never asked for, undone already, or the days of grace are over. */
export const closingNotFound = () => new AppError('CLOSING_NOT_FOUND');
