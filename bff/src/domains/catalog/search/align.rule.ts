import type { Unit } from './unit.entity';

/** A word of letters or digits says as much as so many characters. */
const sizeOfWord = (word: string): number => Math.min(3, Math.max(1, word.length / 1.5));

/** How much a unit says: in characters. */
export const sizeOf = ({ word }: Unit): number => (word === null ? 1 : sizeOfWord(word));

/** How much a name, or what was typed, says: in characters. */
export const sizeOfAll = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + sizeOf(unit), 0);

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
  if (typed === of) return sizeOfWord(typed);
  return typed.length >= 2 && of.startsWith(typed) ? 0.6 * sizeOfWord(typed) : 0;
}

/** Each further piece into which a match falls apart costs so much of a unit. */
const PIECE = 0.5;
const INITIAL_PIECE = 0.8;
const WIDEST = 64;
const ended = new Float64Array((WIDEST + 1) * (WIDEST + 1));
const best = new Float64Array((WIDEST + 1) * (WIDEST + 1));

const pieceCost = ({ char, sounds, word }: Unit): number =>
  char === null && word === null && sounds.length === 0 ? INITIAL_PIECE : PIECE;

/** Where a phrase stands among the spelled ones. */
interface Spelled {
  readonly from: number;
  readonly to: number;
}

const UNKNOWN = -1;
/** Room for one text at a time. */
let likes = new Float32Array(0);

/**
 * What somebody typed, to be compared with many phrases: how much each of its units is like each unit of the catalogue is found out once.
 * Only the first 64 units of either are looked at. One at a time: the next one takes the room of the one before.
 */
export class Typed {
  readonly #rows: number;

  constructor(
    private readonly typed: readonly Unit[],
    private readonly units: readonly Unit[],
  ) {
    this.#rows = Math.min(typed.length, WIDEST);
    const room = this.#rows * units.length;
    if (likes.length < room) likes = new Float32Array(room * 2);
    likes.fill(UNKNOWN, 0, room);
  }

  /** How many units of what was typed stand in the phrase, in the same order; pieces that stand apart count less. 0 to the length of the shorter one. */
  in(spelled: Uint32Array, { from, to }: Spelled): number {
    const columns = Math.min(to - from, WIDEST);
    const width = columns + 1;
    ended.fill(0, 0, (this.#rows + 1) * width);
    best.fill(0, 0, (this.#rows + 1) * width);
    for (let row = 1; row <= this.#rows; row += 1) {
      const cost = pieceCost(this.typed[row - 1] as Unit);
      for (let column = 1; column <= columns; column += 1) {
        const here = row * width + column;
        const before = here - width - 1;
        const like = this.#like(row - 1, spelled[from + column - 1] as number);
        const sofar = best[before] as number;
        const going = ended[before] as number;
        const anew = sofar === 0 ? like : sofar + like - cost;
        const value = like === 0 ? 0 : Math.max(going > 0 ? going + like : 0, anew);
        ended[here] = value;
        best[here] = Math.max(value, best[here - 1] as number, best[here - width] as number);
      }
    }
    return best[this.#rows * width + columns] as number;
  }

  #like(row: number, unit: number): number {
    const at = row * this.units.length + unit;
    const known = likes[at] as number;
    if (known !== UNKNOWN) return known;
    const like = likeness(this.typed[row] as Unit, this.units[unit] as Unit);
    likes[at] = like;
    return like;
  }
}
