import { AppError } from '../../../kernel/appError';

type InputField = 'name' | 'idNumber' | 'scopes' | 'untilOn' | 'minutes' | 'code';

export const inputInvalid = (field: InputField) => new AppError('INPUT_INVALID', { field });
/** Also: somebody else's, over, or answered already. */
export const delegationNotFound = () => new AppError('DELEGATION_NOT_FOUND');
export const notOneself = () => new AppError('DELEGATION_SELF', { field: 'idNumber' });
export const minor = () => new AppError('DELEGATION_MINOR');
export const delegationLimited = (retryAfterSeconds: number) =>
  new AppError('DELEGATION_LIMITED', { retryAfterSeconds });
export const agentCodeWrong = () => new AppError('AGENT_CODE_WRONG', { field: 'code' });
export const notAgent = () => new AppError('STAFF_REQUIRED');
export const actingChanged = () => new AppError('ACTING_CHANGED');
