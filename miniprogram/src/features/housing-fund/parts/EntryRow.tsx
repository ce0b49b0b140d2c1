import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords, monthWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { ListRow } from '@/ui/ListRow';
import type { EntryRowFragment } from './EntryRow.generated';

interface EntryRowProps {
  readonly entry: EntryRowFragment;
  readonly today: BusinessDate;
}

/** One line of the ledger: what, when, for which month, how much, and the balance after it. */
export const EntryRow = ({ entry, today }: EntryRowProps) => (
  <ListRow
    title={HOUSING_FUND.entryType(entry.type)}
    second={[
      dayWords(entry.bookedOn, today),
      entry.month && monthWords(entry.month),
      HOUSING_FUND.entryBalance(formatYuan(entry.balanceFen)),
    ]
      .filter(Boolean)
      .join(' · ')}
    amount={`${entry.amountFen > 0 ? '+' : ''}${formatYuan(entry.amountFen)}`}
    amountTone={entry.amountFen > 0 ? 'good' : 'plain'}
  />
);
