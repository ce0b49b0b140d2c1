import type { ItemSummary } from '../version/version.entity';
import { normalised } from './normalise.rule';
import { characterKey, charactersKey, keysOf } from './phraseKeys.rule';
import type { Phrase, Thing } from './searchIndex.entity';
import { essence } from './synonym.rule';
import { isCharacters, phraseUnits, runsOf } from './unit.rule';

/** How much it counts by what a thing was found. */
const WEIGHTS = { name: 1, alias: 0.95, caseName: 0.8, lifeEvent: 0.6, topic: 0.45, department: 0.4 } as const;
const WIDTH: readonly string[] = ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];
/** After so many things the builder lets others work. */
const AT_ONCE = 20;

/** Everything that search looks through, made once for each publishing and never changed. */
export interface SearchIndex {
  readonly phrases: readonly Phrase[];
  readonly things: readonly Thing[];
  readonly departments: readonly number[];
  readonly lifeEvents: readonly number[];
  /** Phrases by key, in a row: those of the key numbered n stand from `starts[n]` to `starts[n + 1]`. */
  readonly keys: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** Things by phrase, in the same way, with the weight of each. */
  readonly thingStarts: Uint32Array;
  readonly thingsOf: Uint32Array;
  readonly weightsOf: Float32Array;
}

/** Phrases of an earlier index, which need not be spelled again. */
export type KnownPhrases = ReadonlyMap<string, Phrase>;

const phraseOf = (text: string): Phrase => {
  const plain = normalised(text);
  return { text, plain: plain.replaceAll(' ', ''), units: phraseUnits(essence(plain)) };
};

function wordsOf(item: ItemSummary): [string, number][] {
  const { name, caseName, aliases, lifeEvents, personTopics, enterpriseTopics, department } = item;
  return [
    [name, WEIGHTS.name],
    ...aliases.map((alias): [string, number] => [alias, WEIGHTS.alias]),
    ...(caseName ? [[caseName, WEIGHTS.caseName] as [string, number]] : []),
    ...lifeEvents.map((event): [string, number] => [event, WEIGHTS.lifeEvent]),
    ...[...personTopics, ...enterpriseTopics].map((topic): [string, number] => [topic, WEIGHTS.topic]),
    [department, WEIGHTS.department],
  ];
}

const sameThing = ({ basicCode, caseName }: ItemSummary): string => `${basicCode}\u0000${caseName ?? ''}`;

/** Rows of numbers, put behind one another. */
function inRows(rows: readonly (readonly number[])[]): { starts: Uint32Array; values: Uint32Array } {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = (starts[index] ?? 0) + row.length));
  const values = new Uint32Array(starts.at(-1) ?? 0);
  rows.forEach((row, index) => values.set(row, starts[index]));
  return { starts, values };
}

/** Gathers phrases and things. */
class Builder {
  readonly phrases: Phrase[] = [];
  readonly things: Thing[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #postings: number[][] = [];
  readonly #things: number[][] = [];
  readonly #weights: number[][] = [];

  constructor(private readonly known: KnownPhrases) {}

  phrase(text: string): number {
    const there = this.#numbers.get(text);
    if (there !== undefined) return there;
    const number = this.phrases.length;
    const phrase = this.known.get(text) ?? phraseOf(text);
    this.phrases.push(phrase);
    this.#numbers.set(text, number);
    this.#things.push([]);
    this.#weights.push([]);
    for (const key of keysOf(phrase.units)) this.#posting(key).push(number);
    return number;
  }

  thing(implementations: readonly ItemSummary[]): void {
    const weights = new Map<number, number>();
    for (const [text, weight] of implementations.flatMap(wordsOf)) {
      const number = this.phrase(text);
      weights.set(number, Math.max(weight, weights.get(number) ?? 0));
    }
    const thing = this.things.length;
    for (const [number, weight] of weights) {
      this.#things[number]?.push(thing);
      this.#weights[number]?.push(weight);
    }
    this.things.push(thingOf(implementations, weights));
  }

  finish(): SearchIndex {
    const { starts, values: postings } = inRows(this.#postings);
    const { starts: thingStarts, values: thingsOf } = inRows(this.#things);
    const numbersOf = (names: Iterable<string>): number[] => [...new Set(names)].map((name) => this.phrase(name));
    return {
      phrases: this.phrases,
      things: this.things,
      departments: numbersOf(this.things.flatMap(({ departments }) => [...departments])),
      lifeEvents: numbersOf(this.things.flatMap(({ lifeEvents }) => [...lifeEvents])),
      keys: this.#keys,
      starts,
      postings,
      thingStarts,
      thingsOf,
      weightsOf: Float32Array.from(this.#weights.flat()),
    };
  }

  #posting(key: string): number[] {
    const there = this.#keys.get(key);
    if (there !== undefined) return this.#postings[there] ?? [];
    const row: number[] = [];
    this.#keys.set(key, this.#postings.length);
    this.#postings.push(row);
    return row;
  }
}

function thingOf(implementations: readonly ItemSummary[], weights: ReadonlyMap<number, number>): Thing {
  const byCode = [...implementations].sort((a, b) => (a.code < b.code ? -1 : 1));
  const byRegion = new Map<string, ItemSummary[]>();
  for (const item of byCode) byRegion.set(item.regionCode, [...(byRegion.get(item.regionCode) ?? []), item]);
  return {
    implementations,
    byRegion,
    widestFirst: byCode.sort((a, b) => WIDTH.indexOf(a.level) - WIDTH.indexOf(b.level)),
    phrases: [...weights.keys()],
    weights: [...weights.values()],
    frequent: implementations.some(({ frequent }) => frequent),
    departments: new Set(implementations.map(({ department }) => department)),
    lifeEvents: new Set(implementations.flatMap(({ lifeEvents }) => lifeEvents)),
  };
}

/** Builds an index step by step: whoever drives it may do something else between the steps. */
export function* buildIndex(
  items: readonly ItemSummary[],
  known: KnownPhrases = new Map(),
): Generator<void, SearchIndex, void> {
  const groups = new Map<string, ItemSummary[]>();
  for (const item of items) {
    const group = groups.get(sameThing(item));
    if (group) group.push(item);
    else groups.set(sameThing(item), [item]);
  }
  yield;
  const builder = new Builder(known);
  let since = 0;
  for (const group of groups.values()) {
    builder.thing(group);
    since += 1;
    if (since % AT_ONCE === 0) yield;
  }
  yield;
  return builder.finish();
}

/** The phrases behind a key. */
export function phrasesBehind({ keys, starts, postings }: SearchIndex, key: string): Uint32Array {
  const number = keys.get(key);
  return number === undefined ? NOTHING : postings.subarray(starts[number], starts[number + 1]);
}
const NOTHING = new Uint32Array(0);

/** The phrases that hold a word of characters, as it stands. */
export function phrasesWith(index: SearchIndex, word: string): readonly number[] {
  if (!runsOf(word).every(isCharacters)) return [...phrasesBehind(index, `w${word}`)];
  const chars = [...word];
  const rows = chars.slice(1).map((char, at) => phrasesBehind(index, charactersKey(chars[at] ?? '', char)));
  const [shortest = phrasesBehind(index, characterKey(word))] = rows.sort((a, b) => a.length - b.length);
  return [...shortest].filter((number) => index.phrases[number]?.plain.includes(word));
}
