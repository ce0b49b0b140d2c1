import { AppError } from '../../kernel/appError';

export const consentRequired = () => new AppError('CONSENT_REQUIRED', { field: 'version' });
/** The same, where it is agreed to at the moment of use. */
export const noticeRequired = () => new AppError('CONSENT_REQUIRED', { field: 'noticeVersion' });
export const consentElsewhere = () => new AppError('CONSENT_ELSEWHERE', { field: 'purpose' });
