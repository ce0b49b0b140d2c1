import type { Closing, ClosingTerms } from './closing.entity';
import type { ClosingTermsView, ClosingView } from './closing.type';

export const presentClosing = ({ state, requestedAt, dueAt }: Closing): ClosingView => ({
  state: state === 'GRACE' ? 'GRACE' : 'ERASING',
  requestedAt,
  dueAt,
});

export const presentTerms = ({ graceDays, erased, kept }: ClosingTerms): ClosingTermsView => ({
  graceDays,
  erased: [...erased],
  kept: [...kept],
});
