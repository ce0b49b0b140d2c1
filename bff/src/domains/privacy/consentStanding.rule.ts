import type { Consent, ConsentNotice, ConsentStanding } from './consent.entity';

/**
 * How a purpose stands, from what the account decided. A page may ask by itself only once: before any decision, and once more when a text that was
 * agreed to has a new version. Who refused or withdrew is not asked again (网络数据安全管理条例 art. 24: no repeated asking after a clear no); they come by
 * themselves. Texts that are agreed to at the moment of use have versions of their own, and are never asked for by a page of consents.
 * @param decided what the account decided, the newest first
 */
export function standingOf(notice: ConsentNotice, decided: readonly Consent[]): ConsentStanding {
  const newest = decided.find(({ purpose }) => purpose === notice.purpose);
  if (!newest) {
    return { notice, state: 'UNDECIDED', ask: notice.decidedHere, ...NOTHING };
  }
  const { decision, agreedAt, noticeVersion, platform } = newest;
  const outdated = notice.decidedHere && decision === 'AGREED' && noticeVersion !== notice.version;
  return {
    notice,
    state: outdated ? 'UNDECIDED' : decision,
    ask: outdated,
    decidedAt: agreedAt,
    decidedVersion: noticeVersion,
    platform,
  };
}

const NOTHING = { decidedAt: null, decidedVersion: null, platform: null } as const;
