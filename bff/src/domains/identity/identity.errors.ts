import { AppError } from '../../kernel/appError';

export const signInCodeInvalid = () => new AppError('SIGN_IN_CODE_INVALID');
export const sessionEnded = () => new AppError('SESSION_ENDED');
export const actingEnded = (delegation: string) => new AppError('ACTING_ENDED', { detail: { delegation } });
export const consentRequired = () => new AppError('CONSENT_REQUIRED', { field: 'noticeVersion' });
export const alreadyBound = () => new AppError('IDENTITY_ALREADY_BOUND');
export const inputInvalid = (field: 'name' | 'idNumber' | 'code') => new AppError('INPUT_INVALID', { field });
export const codeWrong = (triesLeft: number) =>
  new AppError('IDENTITY_CODE_WRONG', { field: 'code', params: { triesLeft } });
export const codeExpired = () => new AppError('IDENTITY_CODE_EXPIRED');
export const triesUsed = () => new AppError('IDENTITY_TRIES_USED');
export const challengesUsed = (retryAfterSeconds: number) => new AppError('IDENTITY_LIMITED', { retryAfterSeconds });
export const deviceNotFound = () => new AppError('DEVICE_NOT_FOUND');
export const accountNotFound = () => new AppError('ACCOUNT_NOT_FOUND');
export const tabSecretInvalid = () => new AppError('INPUT_INVALID', { field: 'tabSecret' });
