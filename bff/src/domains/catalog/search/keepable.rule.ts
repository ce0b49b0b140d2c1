import { normalised } from './normalise.rule';

const LONGEST = 16;
/** Five digits in a row, however they are set apart, or written in characters: part of a number of a person, telephone, card or account. */
const DIGIT_RUN = /(?:[\d〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖][\s\-.,，·]*){5,}/;
/** A number plate, in full or without its province. */
const PLATE = /[\u4e00-\u9fff]?[a-z][\s·-]?[a-z\d]{4,6}(?![a-z\d])/;
const ADDRESS = /@|\d+\s*(?:号|栋|幢|单元|室|弄)/;

/**
 * The word as staff may come to read it, or null when it must not be counted: whatever could be part of a number, a plate, an address, and
 * whole sentences, in which people tell about themselves. Names pass; they are kept back by the rule of three sessions.
 */
export function keepableWord(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase();
  if (DIGIT_RUN.test(plain) || ADDRESS.test(plain)) return null;
  if (/\d/.test(plain) && PLATE.test(plain)) return null;
  const word = normalised(text).replace(/\s+/g, ' ').trim();
  return word.length >= 2 && word.length <= LONGEST ? word : null;
}
