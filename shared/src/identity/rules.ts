/** A mobile number of mainland China: 11 digits, `1` and then 3 to 9 (departments.md, `population.residents`). */
export const isMobileNumber = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

/** A name has 2 to 50 characters (code points). */
export const isPersonName = (text: string): boolean => {
  const length = Array.from(text).length;
  return length >= 2 && length <= 50;
};

/**
 * Normalises a code as departments.md does: full-width characters to half-width, trimmed, ASCII letters to upper case.
 * The ideographic space counts as a space.
 */
export const normaliseCode = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim()
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
