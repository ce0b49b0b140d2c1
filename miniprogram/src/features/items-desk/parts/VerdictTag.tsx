import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';

const TONES: Readonly<Record<string, Tone>> = { PASSED: 'good', NEEDS_REASON: 'warn', REFUSED: 'bad' };

/** What the linter says of a version. */
export const VerdictTag = ({ verdict }: { readonly verdict: string }) => (
  <Tag tone={TONES[verdict] ?? 'plain'}>{ITEMS_DESK.verdicts[verdict] ?? ITEMS_DESK.unknownVerdict}</Tag>
);
