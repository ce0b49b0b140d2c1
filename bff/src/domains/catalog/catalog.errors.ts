import { AppError } from '../../kernel/appError';

/** No such item is published, or was at that time. */
export const itemNotFound = (code: string): AppError => new AppError('ITEM_NOT_FOUND', { detail: { code } });

/** A division code has 2, 4, 6, 9 or 12 digits. */
export const regionInvalid = (): AppError => new AppError('REGION_UNKNOWN', { field: 'region' });

/** No version of that id. */
export const versionNotFound = (id: string): AppError => new AppError('ITEM_VERSION_NOT_FOUND', { detail: { id } });

/** Somebody else was faster, or the version is in another state than the move needs. */
export const versionMoved = (id: string): AppError => new AppError('ITEM_VERSION_MOVED', { detail: { id } });

/** The linter refuses: errors, or warnings without a reason. */
export const versionRefused = (errors: number, warnings: number): AppError =>
  new AppError('ITEM_VERSION_REFUSED', { params: { errors, warnings } });

/** A column that staff cannot change, or a value that it cannot hold. */
export const changeInvalid = (column: string, reason: string): AppError =>
  new AppError('ITEM_CHANGE_INVALID', { field: column, params: { column, reason } });

/** What somebody wrote, somebody else has to read before it is published. */
export const staffNotOneself = (): AppError => new AppError('STAFF_NOT_ONESELF');

/** A field of an input that is missing, too long, or names something that there is not. */
export const editInputInvalid = (field: string): AppError => new AppError('INPUT_INVALID', { field });
