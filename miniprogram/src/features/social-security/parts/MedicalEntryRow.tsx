import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { instantWords } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { ListRow } from '@/ui/ListRow';
import type { MedicalEntryRowFragment } from './MedicalEntry.generated';

interface MedicalEntryRowProps {
  readonly entry: MedicalEntryRowFragment;
  readonly today: BusinessDate;
}

/** One entry of the account: what, where, when, how much. */
export const MedicalEntryRow = ({ entry, today }: MedicalEntryRowProps) => (
  <ListRow
    title={entry.institution ?? SOCIAL_SECURITY.entry(entry.type)}
    second={[entry.institution && SOCIAL_SECURITY.entry(entry.type), instantWords(entry.occurredAt, today)]
      .filter(Boolean)
      .join(' · ')}
    amount={`${entry.amountFen > 0 ? '+' : ''}${formatYuan(entry.amountFen)}`}
    amountTone={entry.amountFen > 0 ? 'good' : 'plain'}
  />
);
