import { createHash } from 'node:crypto';
import type { Consent, ConsentPurpose } from './consent.entity';
import { noticeOf, noticeText } from './consentNotice.rule';

/** The text in force as it is kept with a decision. */
export const textInForce = (purpose: ConsentPurpose): Pick<Consent, 'noticeVersion' | 'noticeHash'> => {
  const notice = noticeOf(purpose);
  return { noticeVersion: notice.version, noticeHash: createHash('sha256').update(noticeText(notice)).digest('hex') };
};
