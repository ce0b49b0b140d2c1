/**
 * Texts that stand for strings in hashes and equality indexes under a collation. Strings that compare equal get one key.
 * JavaScript gives no access to ICU's sort keys, so the key is made by Unicode's folding rules; at strength 1 it may in
 * rare letters join strings that a language keeps apart (Danish "ø" and "o"), so what is found by key is checked again.
 */
import type { CollationSpec } from './specification';

const MARKS = /\p{M}+/gu;
const IGNORED = /[\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u009f]+/gu;
const PUNCTUATION = /[\p{P}\p{Z}\s]+/gu;
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const LIGATURES: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th' };

function foldCase(text: string): string {
  // By way of upper case "ß" becomes "ss" and final sigma the ordinary one.
  return text.toUpperCase().toLowerCase();
}

function foldKana(text: string): string {
  return text.replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function foldBase(text: string): string {
  return text.replace(MARKS, '').replace(/[æœøđłıþ]/g, (letter) => LIGATURES[letter]!);
}

export function equalityKeyOf(spec: CollationSpec): (text: string) => string {
  const { strength, caseLevel, alternate, numericOrdering } = spec;
  return (text) => {
    let key = text.normalize(strength < 3 ? 'NFKD' : 'NFC').replace(IGNORED, '');
    if (strength < 3) key = foldKana(caseLevel ? key : foldCase(key));
    if (strength === 1) key = foldBase(key);
    if (alternate === 'shifted' && strength <= 3) key = key.replace(PUNCTUATION, '');
    if (numericOrdering) key = key.replace(LEADING_ZEROS, '');
    return strength < 3 ? key.normalize('NFC') : key;
  };
}
