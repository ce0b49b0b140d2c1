import { sizeOfAll, Typed } from './align.rule';
import { characterKey, pairKeys, wordKey } from './phraseKeys.rule';
import { readingsOf, type KnowsWord, type Reading } from './query.rule';
import type { Phrase, Thing } from './searchIndex.entity';
import type { SearchIndex } from './searchIndex.rule';
import type { Scores } from './score.rule';
import type { Unit } from './unit.entity';

/** A thing that answers. */
export interface Ranked {
  readonly thing: number;
  /** The same on every instance. */
  readonly key: string;
  /** 0 to about 1.3. */
  readonly score: number;
  /** The phrase that fits best. */
  readonly phrase: number;
  /** What was typed is the whole phrase, but in letters or in other characters of the same sound. */
  readonly otherwise: boolean;
  /** The phrase stands whole in what was typed, and says enough to be meant. */
  readonly held: boolean;
  /** It holds little of what was typed, and nothing in that is a word that people are known to say. */
  readonly vague: boolean;
}

/** How much the pieces found anywhere count beside one phrase that fits as a whole. */
const PIECES = 0.55;
const PHRASE = 0.45;
const WHOLE = 0.25;
const FREQUENT = 0.03;
const LETTERS_SHARE = 0.7;
const BY_CHANCE = 0.6;
const MOST_COMPARED = 80;
const BINS = 256;
/** So much of a phrase has to stand in what was typed, and so many characters it has to have, to be meant whatever else was said. */
const WHOLLY = 0.99;
const SAYS_ENOUGH = 3;
const VAGUE = 0.4;

interface Fit {
  readonly value: number;
  readonly otherwise: boolean;
  /** How much of what was typed the phrase holds, 0 to 1. */
  readonly share: number;
  readonly held: boolean;
}

const NO_FIT: Fit = { value: 0, otherwise: false, share: 0, held: false };

/** Compares one reading with phrases: how well each and what was typed are one another, 0 to 1, and a quarter more when they are the same. */
class Fits {
  readonly #typed: Typed;
  readonly #size: number;
  readonly #known = new Map<number, Fit>();

  constructor(
    private readonly index: SearchIndex,
    private readonly units: readonly Unit[],
  ) {
    this.#typed = new Typed(units, index.phrases.units);
    this.#size = sizeOfAll(units);
  }

  of(number: number): Fit {
    const known = this.#known.get(number);
    if (known) return known;
    const phrase = this.index.phrases.at(number);
    const fit = phrase ? this.#fit(phrase) : NO_FIT;
    this.#known.set(number, fit);
    return fit;
  }

  #fit(phrase: Phrase): Fit {
    const there = phrase.size;
    const common = this.#typed.in(this.index.phrases.spelled, phrase);
    if (common === 0 || there === 0) return NO_FIT;
    const both = (2 * common) / (this.#size + there);
    const value = 0.5 * both + 0.25 * (common / this.#size) + 0.25 * (common / there) * Math.min(1, there / 3);
    const whole = this.units.length === phrase.to - phrase.from && common >= 0.7 * there;
    return {
      value: whole ? value + WHOLE * (common / there) ** 2 : value,
      otherwise: whole && common < there,
      share: common / this.#size,
      held: common >= WHOLLY * there && there >= SAYS_ENOUGH,
    };
  }
}

/** The best `MOST_COMPARED` things of those allowed, roughly by score; whether one is allowed is asked of the best first and of no more than needed. */
function leading({ total, touched }: Scores, allowed: (thing: number) => boolean): number[] {
  const bins: number[][] = [];
  for (const thing of touched) {
    const bin = Math.min(BINS, Math.floor((total[thing] ?? 0) * BINS));
    (bins[bin] ??= []).push(thing);
  }
  const found: number[] = [];
  for (let bin = bins.length - 1; bin >= 0 && found.length < MOST_COMPARED; bin -= 1) {
    for (const thing of bins[bin] ?? []) {
      if (allowed(thing) && found.push(thing) >= 1.5 * MOST_COMPARED) break;
    }
  }
  return found;
}

/** The word of a thing that fits best. */
function bestWord({ words }: Thing, fits: Fits): Fit & { readonly phrase: number } {
  let best = { ...NO_FIT, phrase: words.keys().next().value ?? 0 };
  for (const [phrase, weight] of words) {
    const fit = fits.of(phrase);
    const weighted = (fit.value * weight) / 100;
    if (weighted > best.value) best = { ...fit, value: weighted, phrase };
  }
  return best;
}

function rankReading(
  index: SearchIndex,
  scores: Scores,
  reading: Reading,
  allowed: (thing: number) => boolean,
): Ranked[] {
  scores.count(reading);
  const letters = reading.units.every(({ char }) => char === null) && reading.concepts.length === 0;
  const fits = new Fits(index, reading.units);
  return leading(scores, allowed).flatMap((number): Ranked[] => {
    const thing = index.thing(number);
    if (!thing) return [];
    const best = bestWord(thing, fits);
    const score = PIECES * (scores.total[number] ?? 0) + PHRASE * best.value + (thing.frequent ? FREQUENT : 0);
    // Letters fit somewhere by chance: they count in full only where one name holds nearly all of them.
    const sure = letters && best.share < LETTERS_SHARE ? score * BY_CHANCE : score;
    const { phrase, otherwise, held } = best;
    const vague = reading.concepts.length === 0 && (scores.total[number] ?? 0) < VAGUE;
    return [{ thing: number, key: thing.key, score: sure, phrase, otherwise, held, vague }];
  });
}

const knowsWord =
  ({ phrases }: SearchIndex): KnowsWord =>
  (letters) =>
    phrases.postings.has(wordKey(letters));

/**
 * What answers, best first. What was typed may be read in several ways; each thing keeps its best.
 * @param allowed things that the filters and the citizen's place leave
 */
export function rank(index: SearchIndex, scores: Scores, text: string, allowed: (thing: number) => boolean): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const reading of readingsOf(text, knowsWord(index))) {
    for (const ranked of rankReading(index, scores, reading, allowed)) {
      const known = best.get(ranked.thing);
      if (!known || ranked.score > known.score) best.set(ranked.thing, ranked);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** How much of what was typed is characters that the catalogue knows neither as they stand nor by the sound of two, 0 to 1. */
export function strangeShare(index: SearchIndex, text: string): number {
  const [reading] = readingsOf(text, knowsWord(index));
  if (!reading) return 1;
  const { postings } = index.phrases;
  const known = (unit: Unit, beside: Unit | undefined): boolean =>
    beside !== undefined && pairKeys(unit, beside).some(({ key, sure }) => sure > 0 && postings.has(key));
  const strange = reading.pieces.flatMap((piece) =>
    piece.filter((unit, at) => {
      if (unit.char === null || postings.has(characterKey(unit.char))) return false;
      const before = piece[at - 1];
      return !known(unit, piece[at + 1]) && !(before && known(before, unit));
    }),
  );
  return strange.length / Math.max(reading.units.length, 1);
}

/** Phrases that fit by themselves, the best first: of departments and life events, which are few. `value` is 0 to about 1.2. */
export function fitAlone(
  index: SearchIndex,
  text: string,
  phrases: readonly number[],
): { readonly text: string; readonly value: number }[] {
  const values = new Map<number, number>(phrases.map((phrase) => [phrase, 0]));
  for (const { units } of readingsOf(text, knowsWord(index))) {
    const fits = new Fits(index, units);
    for (const [phrase, value] of values) values.set(phrase, Math.max(value, fits.of(phrase).value));
  }
  return [...values]
    .map(([phrase, value]) => ({ text: index.phrases.at(phrase)?.text ?? '', value }))
    .sort((a, b) => b.value - a.value);
}
