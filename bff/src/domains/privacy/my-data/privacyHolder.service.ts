import { CITY } from '@city-services/shared/city/city';
import type { ConsentDecision } from '../consent.entity';
import { titleOf } from '../consentNotice.rule';
import type { ConsentRepository } from '../consent.repository';
import type { CorrectionRepository } from './correction.repository';
import type { CorrectionState } from './correction.entity';
import type { DataHolder, DataSubject, HeldData } from './myData.entity';
import { instantText } from './myDataWords.rule';

const MOST_CASES = 1000;
const DECISIONS: Readonly<Record<ConsentDecision, string>> = { AGREED: '同意', REFUSED: '不同意', WITHDRAWN: '撤回' };
const STATES: Readonly<Record<CorrectionState, string>> = {
  SUBMITTED: '等待受理',
  TAKEN: '正在核对',
  CORRECTED: '已更正',
  REFUSED: '没有更正',
  WITHDRAWN: '已撤回',
};
const PLATFORMS = { WEAPP: '微信', ALIPAY: '支付宝', H5: '浏览器' } as const;

/** What the citizen decided and asked for here. */
export class PrivacyHolder implements DataHolder {
  readonly kind = 'PRIVACY';
  readonly title = '授权和申请';

  constructor(
    private readonly consents: ConsentRepository,
    private readonly corrections: CorrectionRepository,
  ) {}

  async read({ personKey, accountId }: DataSubject): Promise<HeldData> {
    const [consents, corrections] = await Promise.all([
      this.consents.list(accountId),
      this.corrections.listOf(personKey, MOST_CASES),
    ]);
    const decided = consents.map((one) => [
      ...[titleOf(one.purpose), DECISIONS[one.decision], one.noticeVersion, instantText(one.agreedAt)],
      one.platform ? PLATFORMS[one.platform] : '',
    ]);
    const cases = corrections.map((one) => [
      ...[one.caseNumber, one.record, one.wrong, one.evidence, STATES[one.state]],
      ...[instantText(one.submittedAt), one.answer ?? ''],
    ]);
    return {
      ...{ source: CITY.sponsor, phone: CITY.hotline.phone, asOf: null },
      tables: [
        { title: '同意和撤回', columns: ['事项', '决定', '版本', '时间', '在哪里'], rows: decided },
        { title: '更正申请', columns: ['编号', '记录', '问题', '依据', '状态', '提交时间', '答复'], rows: cases },
      ],
    };
  }
}
