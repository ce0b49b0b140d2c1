import type { Clock } from '../../kernel/clock';
import { instantText, yuanText, type DataHolder, type DataSubject, type HeldData, type HeldTable } from '../privacy';
import type { ContributionType } from './contribution.entity';
import type { EnrolmentStatus } from './enrolment.entity';
import type { SocialSecurityRecords } from './insurance.entity';
import type { MedicalEntryType } from './medicalEntry.entity';
import type { SocialSecurityService } from './socialSecurity.service';

const STATUSES: Readonly<Record<EnrolmentStatus, string>> = {
  ACTIVE: '正常参保',
  SUSPENDED: '暂停参保',
  ENDED: '终止参保',
};
const CONTRIBUTIONS: Readonly<Record<ContributionType, string>> = {
  REGULAR: '正常应缴',
  BACK_PAYMENT: '补缴',
  REFUND: '退收',
};
const ENTRIES: Readonly<Record<MedicalEntryType, string>> = {
  CREDIT: '划入',
  EXPENSE: '支出',
  INTEREST: '结息',
  REVERSAL: '冲正',
};

function tablesOf({ insurances, medicalAccount }: SocialSecurityRecords): HeldTable[] {
  return [
    {
      ...{ title: '参保', columns: ['险种', '状态', '参保日期', '单位', '地区'] },
      rows: insurances.map((one) => [
        ...[one.name, STATUSES[one.status], one.enrolledOn, one.employer ?? '', one.regionName],
      ]),
    },
    {
      ...{ title: '缴费', columns: ['险种', '所属期', '类型', '基数', '单位缴费', '个人缴费', '到账日期'] },
      rows: insurances.flatMap(({ name, contributions }) =>
        contributions.map((one) => [
          ...[name, one.month, CONTRIBUTIONS[one.type], yuanText(one.baseFen)],
          ...[yuanText(one.employerFen), yuanText(one.personFen), one.paidOn ?? '没有到账'],
        ]),
      ),
    },
    {
      ...{ title: '医保个人账户', columns: ['流水号', '类型', '金额', '时间', '机构'] },
      rows: (medicalAccount?.entries ?? []).map((one) => [
        ...[one.serial, ENTRIES[one.type], yuanText(one.amountFen), instantText(one.occurredAt)],
        one.institution ?? '',
      ]),
    },
  ];
}

/** What the department handed over about the person's insurances. */
export class SocialSecurityHolder implements DataHolder {
  readonly kind = 'SOCIAL_SECURITY';
  readonly title = '社会保险';

  constructor(
    private readonly service: SocialSecurityService,
    private readonly clock: Clock,
  ) {}

  async read({ personKey }: DataSubject): Promise<HeldData> {
    const { source, ...records } = await this.service.records(personKey, this.clock.today());
    return { source: source.name, phone: source.phone, asOf: source.asOf, tables: tablesOf(records) };
  }
}
