import type { Fen } from '@city-services/shared/money/fen';
import { SHANGHAI_OFFSET_MS } from '@city-services/shared/time/businessDate';

/** `2026-11-22 10:30` in Asia/Shanghai. */
export const instantText = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** `-1234.50`, in yuan: for files that programs read too, without the signs that pages group digits with. */
export const yuanText = (amount: Fen): string => (amount / 100).toFixed(2);
