import { pinyin } from 'pinyin-pro';

// A character that is read in one way needs no context; one that is read in several is looked at with its neighbours, as many as words are long.

const AROUND = 3;
const MOST_REMEMBERED = 50_000;

/** The only sound of a character; null: it has several. */
const only = new Map<string, string | null>();
/** Sounds of all characters of a stretch of text, by the stretch. */
const stretches = new Map<string, readonly string[]>();

const read = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

// The library makes its dictionary at the first reading: while the program starts, not while somebody waits.
read('行');

function onlySound(char: string): string | null {
  const known = only.get(char);
  if (known !== undefined) return known;
  const sounds = new Set(pinyin(char, { toneType: 'none', type: 'array', v: true, multiple: true }));
  const [first = '', ...others] = sounds;
  const sound = others.length === 0 ? first : null;
  only.set(char, sound);
  return sound;
}

function inContext(chars: readonly string[], at: number): string {
  const from = Math.max(0, at - AROUND);
  const stretch = chars.slice(from, at + AROUND + 1).join('');
  let sounds = stretches.get(stretch);
  if (!sounds) {
    if (stretches.size >= MOST_REMEMBERED) stretches.clear();
    sounds = read(stretch);
    stretches.set(stretch, sounds);
  }
  return sounds[at - from] ?? '';
}

/** How each character is read, without tones, `v` for ü. @param chars only Chinese characters */
export const soundsOf = (chars: readonly string[]): string[] =>
  chars.map((char, at) => onlySound(char) ?? inContext(chars, at));
