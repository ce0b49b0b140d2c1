import type { Clock } from '../../kernel/clock';
import { yuanText, type DataHolder, type DataSubject, type HeldData, type HeldTable } from '../privacy';
import type { FundAccountStatus } from './fundAccount.entity';
import type { FundEntryType } from './fundEntry.entity';
import type { FundLoanKind, FundLoanStatus, RepaymentMethod } from './fundLoan.entity';
import type { HousingFundRecords } from './housingFund.entity';
import type { HousingFundService } from './housingFund.service';

const ACCOUNTS: Readonly<Record<FundAccountStatus, string>> = { NORMAL: '正常', SEALED: '封存', CLOSED: '销户' };
const ENTRIES: Readonly<Record<FundEntryType, string>> = {
  DEPOSIT: '汇缴',
  BACK_PAYMENT: '补缴',
  WITHDRAWAL: '提取',
  INTEREST: '结息',
  TRANSFER_IN: '转入',
  TRANSFER_OUT: '转出',
  REVERSAL: '冲正',
};
const KINDS: Readonly<Record<FundLoanKind, string>> = { FUND: '公积金贷款', COMMERCIAL: '商业贷款' };
const METHODS: Readonly<Record<RepaymentMethod, string>> = {
  EQUAL_INSTALMENT: '等额本息',
  EQUAL_PRINCIPAL: '等额本金',
};
const LOANS: Readonly<Record<FundLoanStatus, string>> = { REPAYING: '正常还款', OVERDUE: '逾期', SETTLED: '已结清' };

function tablesOf({ accounts, loans }: HousingFundRecords): HeldTable[] {
  return [
    {
      ...{ title: '公积金账户', columns: ['账号', '单位', '开户日期', '基数', '余额', '状态'] },
      rows: accounts.map((one) => [
        ...[one.number, one.employer, one.openedOn, yuanText(one.baseFen), yuanText(one.balanceFen)],
        ACCOUNTS[one.status],
      ]),
    },
    {
      ...{ title: '账户明细', columns: ['流水号', '日期', '类型', '月份', '金额', '余额'] },
      rows: accounts.flatMap(({ entries }) =>
        entries.map((one) => [
          ...[one.serial, one.bookedOn, ENTRIES[one.type], one.month ?? ''],
          ...[yuanText(one.amountFen), yuanText(one.balanceFen)],
        ]),
      ),
    },
    {
      ...{ title: '住房贷款', columns: ['合同号', '种类', '金额', '期数', '还款方式', '发放日期', '余额', '状态'] },
      rows: loans.map((one) => [
        ...[one.contractNumber, KINDS[one.kind], yuanText(one.principalFen), `${one.termMonths} 个月`],
        ...[METHODS[one.method], one.lentOn, yuanText(one.outstandingFen), LOANS[one.status]],
      ]),
    },
  ];
}

/** What the centre handed over about the person's accounts and loans. */
export class HousingFundHolder implements DataHolder {
  readonly kind = 'HOUSING_FUND';
  readonly title = '住房公积金';

  constructor(
    private readonly service: HousingFundService,
    private readonly clock: Clock,
  ) {}

  async read({ personKey }: DataSubject): Promise<HeldData> {
    const { source, ...records } = await this.service.records(personKey, this.clock.today());
    return { source: source.name, phone: source.phone, asOf: source.asOf, tables: tablesOf(records) };
  }
}
