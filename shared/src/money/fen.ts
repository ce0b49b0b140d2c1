/** Whole fen (0.01 CNY) within the safe integers. All money inside the product is this; yuan exist only as text at the edges. */
export type Fen = number & { readonly __unit: 'fen' };

export const ZERO_FEN = 0 as Fen;

/** Brands a number as fen. Throws a RangeError when it is not a whole number within the safe integers. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

export const addFen = (a: Fen, b: Fen): Fen => fen(a + b);
export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b);
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return fen(sum);
};
export const minFen = (first: Fen, ...others: Fen[]): Fen => Math.min(first, ...others) as Fen;
export const maxFen = (first: Fen, ...others: Fen[]): Fen => Math.max(first, ...others) as Fen;

const YUAN = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * Fen of yuan as the departments write it: `1234.50`, at most 2 decimals, `.` as the separator, optional sign, no thousands separators
 * (departments.md, common rules). Null when the text is no such amount or lies beyond the safe integers. No float is ever involved.
 */
export function yuanTextToFen(text: string): Fen | null {
  const match = YUAN.exec(text);
  if (!match) return null;
  const [, sign, yuan = '', decimals = ''] = match;
  const amount = Number(yuan + decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return null;
  return fen(sign === '-' ? -amount : amount);
}

/** `-1,234.50` with a real minus sign (U+2212): what a citizen reads, without the yuan sign. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '\u2212' : ''}${yuan}.${digits.slice(-2)}`;
}

/**
 * `amount × percent / 100`, rounded half up to the fen.
 * @param percentE4 the percentage times 10,000, so that four decimals stay whole numbers: 7.5 % is 75,000
 */
export function percentOfFen(amount: Fen, percentE4: number): Fen {
  const scaled = BigInt(amount) * BigInt(percentE4);
  const unit = 1_000_000n;
  const floor = scaled / unit - (scaled % unit < 0n ? 1n : 0n);
  const rest = scaled - floor * unit;
  return fen(Number(rest * 2n >= unit ? floor + 1n : floor));
}
