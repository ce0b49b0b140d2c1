/** Personal data in the form in which it may leave the BFF: nobody can turn it back. */
export type MaskedText = string & { readonly __masked: true };

/** What kind of personal data a value is; decides its mask. */
export type PersonalKind = 'idNumber' | 'name' | 'phone' | 'account' | 'plate' | 'vin' | 'text';

const lastOf = (text: string, count: number): string => Array.from(text).slice(-count).join('');

const MASKS: Record<PersonalKind, (text: string) => string> = {
  idNumber: (text) => `${text.slice(0, 1)}${'*'.repeat(16)}${text.slice(-1)}`,
  name: (text) => '*'.repeat(Math.max(0, Array.from(text).length - 1)) + lastOf(text, 1),
  phone: (text) => `${text.slice(0, 3)}****${text.slice(-4)}`,
  account: (text) => `****${lastOf(text, 4)}`,
  plate: (text) => `${Array.from(text).slice(0, 2).join('')}***${lastOf(text, 2)}`,
  vin: (text) => `****${lastOf(text, 4)}`,
  text: () => '****',
};

/** The mask of a value (core.graphql, scalar `Masked`, and `Violation.plate`). A value too short to hide anything becomes stars alone. */
export function maskOf(kind: PersonalKind, text: string): MaskedText {
  const shown = { idNumber: 2, name: 1, phone: 7, account: 4, plate: 4, vin: 4, text: 0 }[kind];
  const tooShort = kind !== 'name' && Array.from(text).length <= shown;
  return (tooShort ? '****' : MASKS[kind](text)) as MaskedText;
}
