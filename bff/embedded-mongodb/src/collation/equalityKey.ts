/**
 * Texts that stand for strings in hashes and equality indexes under a collation: strings that compare equal get one key,
 * and only they. JavaScript gives no access to ICU's sort keys, so the key is made letter by letter: of the simpler
 * forms a letter may have (lower case, without accents, spelled out) it takes the first that the collation itself calls
 * equal. So "ø" is "o" in English at strength 1, and a letter of its own in Danish.
 */
import type { CollationSpec } from './specification';

/** A letter with the marks on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;
const MARKS = /\p{M}+/gu;
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const PLAIN = /^[A-Za-z0-9]*$/;
/** Letters without a decomposition in Unicode, spelled out as some language or other does. */
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  æ: ['ae', 'ä'],
  œ: ['oe', 'ö'],
  ø: ['o', 'ö', 'oe'],
  ö: ['oe'],
  ő: ['ö', 'oe'],
  ä: ['ae'],
  å: ['aa'],
  ü: ['ue', 'y'],
  ű: ['ü', 'y', 'ue'],
  đ: ['d'],
  ð: ['d'],
  ł: ['l'],
  ħ: ['h'],
  ŧ: ['t'],
  ı: ['i'],
  ĸ: ['q'],
  ß: ['ss'],
  þ: ['th'],
  ŋ: ['n'],
  w: ['v'],
  y: ['i'],
};
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const MOST_KNOWN = 20_000;

export function equalityKeyOf(
  spec: CollationSpec,
  compare: (a: string, b: string) => number,
): (text: string) => string {
  const known = new Map<string, string>();
  const fold = (letter: string): string => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const simplest = simplestOf(letter, compare);
    if (known.size < MOST_KNOWN) known.set(letter, simplest);
    return simplest;
  };
  let plainByCase: boolean | undefined;
  return (text) => {
    // the usual case without detours
    if (PLAIN.test(text) && !spec.numericOrdering && (plainByCase ??= onlyCase(compare))) return text.toLowerCase();
    const key = text.normalize('NFC').replace(LETTERS, fold);
    return spec.numericOrdering ? key.replace(LEADING_ZEROS, '') : key;
  };
}

/** Whether the letters a to z differ from one another and not from their capitals. */
function onlyCase(compare: (a: string, b: string) => number): boolean {
  return [...ALPHABET].every(
    (letter, at) =>
      compare(letter, letter.toUpperCase()) === 0 &&
      [...ALPHABET.slice(at + 1)].every((other) => compare(letter, other) !== 0),
  );
}

/** The shortest way in which the collation lets the letter be written; again and again until nothing gets simpler. */
function simplestOf(letter: string, compare: (a: string, b: string) => number): string {
  let current = letter;
  for (let round = 0; round < 4; round++) {
    const next = formsOf(current).find((form) => form !== current && compare(form, current) === 0);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

function formsOf(letter: string): string[] {
  const lower = letter.toUpperCase().toLowerCase();
  const plain = letter.normalize('NFKD');
  const bare = plain.replace(MARKS, '');
  const kana = plain.replace(KATAKANA, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));
  const spelled = SPELLED[letter] ?? SPELLED[lower] ?? [];
  const upper = spelled.map((form) => form.toUpperCase());
  return ['', bare.toLowerCase(), bare, ...spelled, ...upper, lower, kana.normalize('NFC'), plain.normalize('NFC')];
}
