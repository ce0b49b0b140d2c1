import { AppError } from '../../kernel/appError';

export const entryUnknown = () => new AppError('ENTRY_UNKNOWN', { field: 'scene' });
export const entryInputInvalid = (field: 'key' | 'campaign' | 'note' | 'lastDay' | 'from' | 'to') =>
  new AppError('INPUT_INVALID', { field });
