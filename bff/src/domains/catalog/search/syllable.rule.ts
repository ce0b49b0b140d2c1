/** Every syllable of standard Chinese as typed on a keyboard, by its initial. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou wa wai wan wang wei wen weng wo wu ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => [...syllable].map((_, end) => syllable.slice(0, end + 1))),
);
const LONGEST = 6;
const MOST_READINGS = 3;
const NO_INITIAL = /[iuv]/;

/** One character typed in letters: all of it, the first letter only, or not yet finished. */
export interface LetterPiece {
  readonly letters: string;
  readonly kind: 'syllable' | 'initial' | 'beginning';
}

const piece = (letters: string, kind: LetterPiece['kind']): LetterPiece => ({ letters, kind });

/** Ways to cut the letters into whole syllables, longer syllables first, at most three: xian is xian and xi-an. */
function wholeReadings(letters: string): LetterPiece[][] {
  const hopeless = new Set<number>();
  const readings: LetterPiece[][] = [];
  const cut = (from: number, sofar: readonly LetterPiece[]): boolean => {
    if (from === letters.length) return readings.push([...sofar]) > 0;
    if (readings.length >= MOST_READINGS || hopeless.has(from)) return false;
    let found = false;
    for (let length = Math.min(LONGEST, letters.length - from); length > 0; length -= 1) {
      const syllable = letters.slice(from, from + length);
      if (SYLLABLES.has(syllable)) found = cut(from + length, [...sofar, piece(syllable, 'syllable')]) || found;
    }
    if (!found) hopeless.add(from);
    return found;
  };
  cut(0, []);
  return readings.sort((a, b) => a.length - b.length);
}

/** gongjj: as many whole syllables as possible, single initials between, perhaps an unfinished syllable at the end. */
function mixedReading(letters: string): LetterPiece[] {
  const pieces: LetterPiece[] = [];
  let from = 0;
  while (from < letters.length) {
    const rest = letters.slice(from, from + LONGEST);
    const ends = from + rest.length === letters.length;
    let length = rest.length;
    while (
      length > 1 &&
      !SYLLABLES.has(rest.slice(0, length)) &&
      !(ends && length === rest.length && BEGINNINGS.has(rest))
    ) {
      length -= 1;
    }
    const taken = rest.slice(0, length);
    if (SYLLABLES.has(taken) && length > 1) pieces.push(piece(taken, 'syllable'));
    else pieces.push(piece(taken, length > 1 ? 'beginning' : 'initial'));
    from += length;
  }
  return pieces;
}

/** What letters may stand for, as characters: whole syllables, first letters, both mixed. Not empty for letters. */
export function letterReadings(letters: string): LetterPiece[][] {
  const whole = wholeReadings(letters);
  const mixed = whole.length === 0 ? [mixedReading(letters)] : [];
  const initials = letters.length <= 10 && !NO_INITIAL.test(letters);
  return [...whole, ...mixed, ...(initials ? [[...letters].map((letter) => piece(letter, 'initial'))] : [])];
}

/** The same for syllables that many people do not tell apart: zh z, ch c, sh s, n l, -ng -n, ü u. */
export const blurred = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n')
    .replace('v', 'u');
