import { addFen, formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { View } from '@tarojs/components';
import { dayWords, monthWords } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import type { ContributionRowFragment } from './Contribution.generated';

interface ContributionRowProps {
  readonly contribution: ContributionRowFragment;
  readonly today: BusinessDate;
}

function settledWords({ type, paidOn }: ContributionRowFragment, today: BusinessDate): string {
  const refund = type === 'REFUND';
  if (!paidOn) return refund ? SOCIAL_SECURITY.notRefunded : SOCIAL_SECURITY.notPaid;
  const day = dayWords(paidOn, today);
  return refund ? SOCIAL_SECURITY.refunded(day) : SOCIAL_SECURITY.paidOn(day);
}

/** One month's payment: employer's and person's part, and when it arrived. */
export function ContributionRow({ contribution, today }: ContributionRowProps) {
  const { month, type, baseFen, employerFen, personFen, paidOn } = contribution;
  return (
    <ListRow
      title={monthWords(month)}
      tag={type === 'REGULAR' ? undefined : <Tag>{SOCIAL_SECURITY.contribution(type)}</Tag>}
      second={
        <>
          <View>{SOCIAL_SECURITY.shares(formatYuan(employerFen), formatYuan(personFen))}</View>
          <View>{`${SOCIAL_SECURITY.base(formatYuan(baseFen))} · ${settledWords(contribution, today)}`}</View>
        </>
      }
      amount={formatYuan(addFen(employerFen, personFen))}
      amountTone={paidOn ? 'plain' : 'warn'}
    />
  );
}
