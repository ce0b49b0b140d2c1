import { View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { Card } from '@/ui/Card';
import { Figure, yuanParts } from '@/ui/Figure';
import { ProgressBar } from '@/ui/ProgressBar';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import { percentWords, repaidShare } from '../logic/loan';
import type { LoanPartsFragment } from './Loan.generated';
import styles from './LoanCard.module.scss';

export const LOAN_TONES: Readonly<Record<string, Tone>> = { REPAYING: 'good', OVERDUE: 'bad', SETTLED: 'plain' };

/** The loan as a bar of what is repaid. With `onTap` the title leads to the loan's own page. */
export function LoanCard({ loan, onTap }: { readonly loan: LoanPartsFragment; readonly onTap?: () => void }) {
  const { principalFen, outstandingFen, status } = loan;
  const share = repaidShare(principalFen, outstandingFen);
  const words = HOUSING_FUND.repaid(percentWords(share));
  return (
    <Card
      title={HOUSING_FUND.loanKind(loan.kind)}
      icon="house"
      aside={<Tag tone={LOAN_TONES[status] ?? 'plain'}>{HOUSING_FUND.loanState(status)}</Tag>}
      onTap={onTap}
    >
      <Figure label={HOUSING_FUND.outstanding} parts={yuanParts(outstandingFen)} />
      <ProgressBar share={share} label={words} tone={status === 'OVERDUE' ? 'warn' : 'primary'} />
      <View className={styles.second}>
        {words} · {HOUSING_FUND.lent(formatYuan(principalFen))}
      </View>
    </Card>
  );
}

interface NextProps {
  readonly loan: LoanPartsFragment;
  readonly today: BusinessDate;
}

/** The next instalment: how much, by when, of what. */
export function NextInstalment({ loan, today }: NextProps) {
  const next = loan.nextInstalment;
  if (!next) return loan.status === 'SETTLED' ? <Card>{HOUSING_FUND.settled}</Card> : null;
  const { number, dueOn, principalFen, interestFen, penaltyFen, amountFen, overdue } = next;
  const day = dayWords(dueOn, today);
  return (
    <Card title={HOUSING_FUND.next} icon="calendar-days">
      <Figure label={HOUSING_FUND.nextDue(day)} parts={yuanParts(amountFen)} tone={overdue ? 'bad' : 'plain'} />
      {overdue && <View className={styles.overdue}>{HOUSING_FUND.overdueSince(day)}</View>}
      <View className={styles.second}>{HOUSING_FUND.nextOf(number, loan.termMonths)}</View>
      <View className={styles.second}>
        {HOUSING_FUND.parts(formatYuan(principalFen), formatYuan(interestFen))}
        {penaltyFen > 0 && `，${HOUSING_FUND.penalty(formatYuan(penaltyFen))}`}
      </View>
    </Card>
  );
}
