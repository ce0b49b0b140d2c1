import { realDay, type BusinessDate } from '../time/businessDate';

/** Province codes of GB/T 2260: the first two digits of an identity number. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Why a text is no identity number (GB 11643-1999). */
export type IdNumberFault = 'length' | 'province' | 'birth' | 'birthInFuture' | 'check';

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheck(first17: string): string {
  let sum = 0;
  WEIGHTS.forEach((weight, index) => (sum += weight * Number(first17[index])));
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** The day of birth in an identity number of the right form; null when there is no such day. */
export const birthOf = (idNumber: string): BusinessDate | null =>
  realDay(Number(idNumber.slice(6, 10)), Number(idNumber.slice(10, 12)), Number(idNumber.slice(12, 14)));

/** The first fault of an identity number in capitals, or null when it is right on that business day. */
export function idNumberFault(text: string, today: BusinessDate): IdNumberFault | null {
  if (!/^\d{17}[\dX]$/.test(text)) return 'length';
  if (!PROVINCES.has(text.slice(0, 2))) return 'province';
  const birth = birthOf(text);
  if (!birth) return 'birth';
  if (birth > today) return 'birthInFuture';
  return idNumberCheck(text) === text[17] ? null : 'check';
}
