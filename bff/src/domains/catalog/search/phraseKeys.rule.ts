import type { Unit } from './unit.entity';

// What phrases are looked up by. `c` two characters, `o` two with one between, `u` one, `p` two sounds, `s` one, `f` two blurred sounds, `i` two initials, `w` a word of letters or digits.

const pairs = (sign: string, a: readonly string[], b: readonly string[]): string[] =>
  a.flatMap((first) => b.map((second) => `${sign}${first} ${second}`));

export const characterKey = (char: string): string => `u${char}`;
export const charactersKey = (a: string, b: string): string => `c${a}${b}`;
/** Two characters with one between that may be forgotten: 身证 for 身份证. */
export const overKey = (a: string, b: string): string => `o${a}${b}`;
export const wordKey = (word: string): string => `w${word}`;

/** Keys of a unit of a phrase, whatever stands beside it. */
export const unitKeys = ({ word, char, sounds }: Unit): string[] => [
  ...(word === null ? [] : [wordKey(word)]),
  ...(char === null ? [] : [characterKey(char), ...sounds.map((sound) => `s${sound}`)]),
];

/** Keys of two units of a phrase that stand together. */
export const neighbourKeys = (a: Unit, b: Unit): string[] =>
  a.char === null || b.char === null ? [] : pairKeys(a, b).map(({ key }) => key);

/** How surely other characters of the same sound are meant. */
export const SOUND = 0.75;
const LEFT_OUT = 0.6;
const TURNED = 0.3;

/** A key, and how surely what is found by it is what was meant. */
export interface SureKey {
  readonly key: string;
  readonly sure: number;
}

/** Keys of two units that stand together, the surest first. */
export function pairKeys(a: Unit, b: Unit): SureKey[] {
  if (a.word !== null || b.word !== null) return [];
  const byLetters = a.char === null || b.char === null;
  const keys: SureKey[] = [];
  if (a.char !== null && b.char !== null) keys.push({ key: charactersKey(a.char, b.char), sure: 1 });
  const sound = byLetters ? 0.95 : SOUND;
  const blur = byLetters ? 0.75 : 0.55;
  for (const key of pairs('p', a.sounds, b.sounds)) keys.push({ key, sure: sound });
  for (const key of pairs('f', a.blurs, b.blurs)) keys.push({ key, sure: blur });
  const cutShort = a.sounds.length === 0 || b.sounds.length === 0;
  const whole = a.char !== null && b.char !== null;
  if (cutShort || whole) keys.push({ key: `i${a.initial}${b.initial}`, sure: cutShort ? 0.7 : 0 });
  return keys;
}

/** Keys of two characters that somebody typed with one between left out, or the wrong way round. */
export const slipKeys = ({ char: a }: Unit, { char: b }: Unit): SureKey[] =>
  a === null || b === null || a === b
    ? []
    : [
        { key: overKey(a, b), sure: LEFT_OUT },
        { key: charactersKey(b, a), sure: TURNED },
      ];

/** Keys of a unit that stands alone. */
export function singleKeys(unit: Unit): SureKey[] {
  if (unit.word !== null) return [{ key: wordKey(unit.word), sure: 1 }];
  if (unit.char !== null) return [{ key: characterKey(unit.char), sure: 1 }];
  return unit.sounds.map((sound) => ({ key: `s${sound}`, sure: 0.7 }));
}
