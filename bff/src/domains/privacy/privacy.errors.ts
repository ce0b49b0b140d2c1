import { AppError } from '../../kernel/appError';

export const consentRequired = () => new AppError('CONSENT_REQUIRED', { field: 'version' });
export const consentElsewhere = () => new AppError('CONSENT_ELSEWHERE', { field: 'purpose' });
