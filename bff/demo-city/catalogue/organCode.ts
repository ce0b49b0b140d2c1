const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGAN_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character of an 8-character organ code (GB 11714-1997). */
function organCheck(body: string): string {
  const sum = [...body].reduce((total, letter, at) => total + LETTERS.indexOf(letter) * (ORGAN_WEIGHTS[at] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/** The check character of a 统一社会信用代码 (GB 32100-2015), over its first 17. */
function unifiedCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const letter of body) {
    sum += DIGITS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return DIGITS[(31 - (sum % 31)) % 31] ?? '0';
}

/**
 * A 统一社会信用代码 of an invented office: 11 (机构编制机关, 机关), the division, an organ code of its own, and right check characters.
 * @param county 6 digits
 * @param organ 8 digits or capital letters, without I O S V Z
 */
export function unifiedCode(county: string, organ: string): string {
  const body = `11${county}${organ}${organCheck(organ)}`;
  return `${body}${unifiedCheck(body)}`;
}
