import type { ItemContent } from '../item/item.entity';
import type { Finding } from './finding.entity';
import { linkFault } from './link.rule';

const finding = (column: string, sentence: string): Finding => ({
  rule: 'CAT-NO-MEETING',
  column,
  sentence,
  part: null,
});

const works = (address: string | null): boolean => address !== null && linkFault(address) === null;

/** 网上办理 is the only way, and there is none. */
const isNowhere = ({ forms, online }: ItemContent): boolean =>
  online === false && forms.length > 0 && forms.every((form) => form === 'ONLINE');

/** 不见面 means no visit, online, and an address that could work (rules of the national item library). */
export function noMeetingContradictions(item: ItemContent): Finding[] {
  const claim = item.noMeeting ? '不见面办理' : item.onlineDepth === 'WHOLE' ? '全程网办' : null;
  if (claim === null) return isNowhere(item) ? [finding('是否网办', '只能网上办理，却写着不可以网办')] : [];
  const findings: Finding[] = [];
  if (item.visits !== null && item.visits > 0) {
    findings.push(finding('到现场次数', `写着“${claim}”，却要到现场 ${item.visits} 次`));
  }
  if (item.onlineDepth === 'CONSULTING') {
    findings.push(finding('网办深度', `写着“${claim}”，网上却只能咨询`));
  }
  if (item.online !== true) findings.push(finding('是否网办', `写着“${claim}”，却没有写明可以网办`));
  if (!works(item.webUrl) && !works(item.mobileUrl)) {
    findings.push(finding('在线办理网址', `写着“${claim}”，却没有能打开的办理地址`));
  }
  return findings;
}
