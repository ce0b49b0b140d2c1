import { pairKeys, singleKeys, slipKeys, SOUND, type SureKey } from './phraseKeys.rule';
import type { Reading } from './query.rule';
import { NOT_ONE, thingIn, weightIn, type SearchIndex } from './searchIndex.rule';
import type { Concept } from './synonym.rule';
import type { Unit } from './unit.entity';

/** A piece of what was typed, the phrases that hold it, how surely, and how much the piece tells. */
interface Slot {
  readonly rows: readonly { readonly phrases: ArrayLike<number>; readonly sure: number }[];
  readonly weight: number;
}

/** A pair that stands nowhere tells little: mostly it only spans two words. */
const UNKNOWN_PAIR = 0.25;
/** Of all that sounds the same, so much written as it was typed is meant. */
const MEANT = 0.5;
const SINGLE_BESIDE_PAIRS = 0.2;
/** One character between words that say only that somebody asks. */
const SINGLE_BETWEEN = 0.5;
const OTHER_WORD = 0.9;

const rarity = ({ phrases }: SearchIndex, count: number): number => Math.log(1 + phrases.count / Math.max(count, 1));

function slotOf(index: SearchIndex, keys: readonly SureKey[], share: number): Slot {
  const rows = keys
    .map(({ key, sure }) => ({ phrases: index.phrases.postings.behind(key), sure }))
    .filter(({ phrases, sure }) => phrases.length > 0 && sure > 0);
  const [surest] = rows;
  const weight = surest ? rarity(index, surest.phrases.length) : UNKNOWN_PAIR * rarity(index, 1);
  return { rows, weight: weight * share };
}

/**
 * Two neighbours. What sounds the same counts unless the characters as they stand are most of that: then they are meant. Where these characters never
 * stand together, it is perhaps a slip of whoever typed them.
 */
function pairSlot(index: SearchIndex, unit: Unit, next: Unit): Slot {
  const [exact, ...others] = pairKeys(unit, next);
  if (exact?.sure !== 1) return slotOf(index, [...(exact ? [exact] : []), ...others], 1);
  const { postings } = index.phrases;
  const asTheyStand = postings.behind(exact.key).length;
  const alike = Math.max(
    0,
    ...others.filter(({ sure }) => sure === SOUND).map(({ key }) => postings.behind(key).length),
  );
  if (asTheyStand === 0) return slotOf(index, [exact, ...slipKeys(unit, next), ...others], 1);
  return slotOf(index, asTheyStand >= MEANT * alike ? [exact] : [exact, ...others], 1);
}

/** @param only it is all that was typed */
function pieceSlots(index: SearchIndex, piece: readonly Unit[], only: boolean): Slot[] {
  const alone = piece.length === 1;
  return piece.flatMap((unit, at) => {
    const next = piece[at + 1];
    const pairs = next ? pairKeys(unit, next) : [];
    const single = unit.word !== null || only ? 1 : alone ? SINGLE_BETWEEN : SINGLE_BESIDE_PAIRS;
    return [
      ...(next && pairs.length > 0 ? [pairSlot(index, unit, next)] : []),
      ...(unit.char !== null || unit.word !== null || alone ? [slotOf(index, singleKeys(unit), single)] : []),
    ];
  });
}

/** Words of the table of synonyms, looked up once for so many phrases. */
type KnownWords = Map<string, readonly number[]>;

function phrasesOfWord(index: SearchIndex, known: KnownWords, word: string): readonly number[] {
  const phrases = known.get(word) ?? index.phrases.holding(word);
  known.set(word, phrases);
  return phrases;
}

function conceptSlot(index: SearchIndex, known: KnownWords, { said, means }: Concept): Slot {
  const own = phrasesOfWord(index, known, said);
  const others = means.map((word) => phrasesOfWord(index, known, word));
  const count = Math.max(own.length, ...others.map(({ length }) => length));
  return {
    rows: [{ phrases: own, sure: 1 }, ...others.map((phrases) => ({ phrases, sure: OTHER_WORD }))],
    weight: rarity(index, count) * Math.min(3, Math.max(1.6, said.length - 1)),
  };
}

/** Room to count in, kept between searches. */
export class Scores {
  total = new Float32Array(0);
  #best = new Float32Array(0);
  #slot = new Uint32Array(0);
  #seen = new Uint32Array(0);
  #words: KnownWords = new Map();
  #wordsOf = 0;
  #slotNumber = 0;
  #search = 0;
  touched: number[] = [];

  constructor(private readonly index: SearchIndex) {}

  /**
   * How much of what was typed each thing holds, 0 to 1, in `total`, for the things in `touched`. Rare pieces count more than common ones; a piece
   * counts as much as the best word of the thing that holds it.
   */
  count({ units, pieces, concepts }: Reading): void {
    this.#keepUp();
    this.#search += 1;
    this.touched = [];
    const slots = [
      ...pieces.flatMap((piece) => pieceSlots(this.index, piece, units.length === 1)),
      ...concepts.map((concept) => conceptSlot(this.index, this.#words, concept)),
    ];
    const whole = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
    for (const slot of slots) this.#add(slot, slot.weight / whole);
  }

  #add({ rows }: Slot, share: number): void {
    this.#slotNumber += 1;
    for (const { phrases, sure } of rows) {
      for (let at = 0; at < phrases.length; at += 1) this.#addPhrase(phrases[at] ?? 0, sure * share);
    }
  }

  /** The index has grown since. */
  #keepUp(): void {
    const { size, phrases } = this.index;
    if (phrases.count !== this.#wordsOf) {
      this.#words = new Map();
      this.#wordsOf = phrases.count;
    }
    if (size <= this.total.length) return;
    const room = Math.ceil(size * 1.25);
    this.total = new Float32Array(room);
    this.#best = new Float32Array(room);
    this.#slot = new Uint32Array(room);
    this.#seen = new Uint32Array(room);
  }

  #addPhrase(phrase: number, value: number): void {
    const only = this.index.only(phrase);
    if (only !== NOT_ONE) return this.#raise(thingIn(only), value * weightIn(only));
    for (const owner of this.index.owners(phrase)) this.#raise(thingIn(owner), value * weightIn(owner));
  }

  #raise(thing: number, value: number): void {
    if (this.#seen[thing] !== this.#search) {
      this.#seen[thing] = this.#search;
      this.total[thing] = 0;
      this.touched.push(thing);
    }
    if (this.#slot[thing] !== this.#slotNumber) {
      this.#slot[thing] = this.#slotNumber;
      this.#best[thing] = 0;
    }
    const more = value - (this.#best[thing] ?? 0);
    if (more <= 0) return;
    this.#best[thing] = value;
    this.total[thing] = (this.total[thing] ?? 0) + more;
  }
}
