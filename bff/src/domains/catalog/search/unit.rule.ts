import { soundsOf } from './sound.rule';
import type { Unit } from './unit.entity';
import { blurred, letterReadings, type LetterPiece } from './syllable.rule';

/** Characters of this field whose reading depends on the word; the word may be cut off. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  还: 'huan hai',
  行: 'xing hang',
  长: 'zhang chang',
  重: 'chong zhong',
  调: 'diao tiao',
  参: 'can shen',
  单: 'dan shan',
  会: 'hui kuai',
  种: 'zhong chong',
  传: 'chuan zhuan',
  降: 'jiang xiang',
  率: 'lv shuai',
  得: 'de dei',
  大: 'da dai',
  薄: 'bao bo',
  血: 'xue xie',
  差: 'cha chai',
};

/** One for each character and sound, so that they can be told apart by what they are. */
const KNOWN = new Map<string, Unit>();

function unitOf(char: string, sound: string): Unit {
  const known = KNOWN.get(char + sound);
  if (known) return known;
  const sounds = [...new Set([sound, ...(OTHER_READINGS[char]?.split(' ') ?? [])])];
  const [initial = ''] = sound;
  const unit = { char, word: null, sounds, blurs: [...new Set(sounds.map(blurred))], initial, beginning: null };
  KNOWN.set(char + sound, unit);
  return unit;
}

export const wordUnit = (word: string): Unit => ({
  char: null,
  word,
  sounds: [],
  blurs: [],
  initial: '',
  beginning: null,
});

function pieceUnit({ letters, kind }: LetterPiece): Unit {
  const [initial = ''] = letters;
  const sounds = kind === 'syllable' ? [letters] : [];
  return {
    char: null,
    word: null,
    sounds,
    blurs: sounds.map(blurred),
    initial,
    beginning: kind === 'beginning' ? letters : null,
  };
}

/** Characters with their sounds. @param text only Chinese characters */
export function characterUnits(text: string): Unit[] {
  const chars = [...text];
  const sounds = soundsOf(chars);
  return chars.map((char, at) => unitOf(char, sounds[at] ?? ''));
}

/** Runs of characters, of letters, of digits; spaces are left out. */
export const runsOf = (text: string): string[] => text.match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? [];
export const isCharacters = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Units of a name or plain word of the catalogue, normalised before. */
export const phraseUnits = (text: string): Unit[] =>
  runsOf(text).flatMap((run) => (isCharacters(run) ? characterUnits(run) : [wordUnit(run)]));

/** What a run of letters may stand for: the word itself, or characters typed by sound or initials. */
export const letterUnits = (run: string): Unit[][] => [
  [wordUnit(run)],
  ...letterReadings(run).map((pieces) => pieces.map(pieceUnit)),
];

/** Letters, each the first of a character. */
export const initialUnits = (run: string): Unit[] => [...run].map((letters) => pieceUnit({ letters, kind: 'initial' }));
