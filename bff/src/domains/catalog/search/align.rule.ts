import type { Unit } from './unit.entity';

/** A word of letters or digits says as much as so many characters. */
const sizeOf = (word: string): number => Math.min(3, Math.max(1, word.length / 1.5));

/** How much a name, or what was typed, says: in characters. */
export const sizeOfAll = (units: readonly Unit[]): number =>
  units.reduce((sum, { word }) => sum + (word === null ? 1 : sizeOf(word)), 0);

/** How much one unit that somebody typed is one of a phrase, 0 to 1. */
function likeness(typed: Unit, of: Unit): number {
  if (typed.word !== null || of.word !== null) return wordLikeness(typed.word, of.word);
  if (typed.char !== null && typed.char === of.char) return 1;
  const byLetters = typed.char === null;
  if (typed.sounds.some((sound) => of.sounds.includes(sound))) return byLetters ? 0.95 : 0.75;
  if (typed.blurs.some((blur) => of.blurs.includes(blur))) return byLetters ? 0.75 : 0.55;
  if (typed.beginning !== null) return of.sounds.some((sound) => sound.startsWith(typed.beginning ?? '')) ? 0.85 : 0;
  return byLetters && typed.sounds.length === 0 && typed.initial === of.initial ? 0.75 : 0;
}

function wordLikeness(typed: string | null, of: string | null): number {
  if (typed === null || of === null) return 0;
  if (typed === of) return sizeOf(typed);
  return typed.length >= 2 && of.startsWith(typed) ? 0.6 * sizeOf(typed) : 0;
}

/** Each further piece into which a match falls apart costs so much of a unit. */
const PIECE = 0.5;
const INITIAL_PIECE = 0.8;
const WIDEST = 64;
const ended = new Float64Array((WIDEST + 1) * (WIDEST + 1));
const best = new Float64Array((WIDEST + 1) * (WIDEST + 1));

const pieceCost = ({ char, sounds, word }: Unit): number =>
  char === null && word === null && sounds.length === 0 ? INITIAL_PIECE : PIECE;

/**
 * How many units of what was typed stand in the phrase, in the same order; pieces that stand apart count less. 0 to the length of the shorter one.
 * Only the first 64 units of each are looked at.
 */
export function aligned(typed: readonly Unit[], phrase: readonly Unit[]): number {
  const rows = Math.min(typed.length, WIDEST);
  const columns = Math.min(phrase.length, WIDEST);
  const width = columns + 1;
  ended.fill(0, 0, (rows + 1) * width);
  best.fill(0, 0, (rows + 1) * width);
  for (let row = 1; row <= rows; row += 1) {
    const unit = typed[row - 1] as Unit;
    const cost = pieceCost(unit);
    for (let column = 1; column <= columns; column += 1) {
      const here = row * width + column;
      const before = here - width - 1;
      const like = likeness(unit, phrase[column - 1] as Unit);
      const sofar = best[before] ?? 0;
      const going = ended[before] ?? 0;
      const anew = sofar === 0 ? like : sofar + like - cost;
      const value = like === 0 ? 0 : Math.max(going > 0 ? going + like : 0, anew);
      ended[here] = value;
      best[here] = Math.max(value, best[here - 1] ?? 0, best[here - width] ?? 0);
    }
  }
  return best[rows * width + columns] ?? 0;
}
