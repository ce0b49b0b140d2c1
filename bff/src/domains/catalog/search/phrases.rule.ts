import { sizeOf } from './align.rule';
import { normalised } from './normalise.rule';
import { characterKey, charactersKey, neighbourKeys, overKey, unitKeys, wordKey } from './phraseKeys.rule';
import { Postings, type Row } from './postings.rule';
import type { Phrase } from './searchIndex.entity';
import { essence } from './synonym.rule';
import type { Unit } from './unit.entity';
import { isCharacters, phraseUnits, runsOf } from './unit.rule';

const FIRST_ROOM = 1024;
/** More units than any catalogue has: two numbers of units make one. */
const MOST_UNITS = 2 ** 24;

/**
 * Every name and plain word of the catalogue, spelled once, and which of them hold what. Phrases come and never go: what nothing is called by any more
 * is found and leads nowhere.
 */
export class Phrases {
  /** Every unit that stands in a phrase, by its number. */
  readonly units: Unit[] = [];
  readonly postings = new Postings();
  readonly #all: Phrase[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #unitNumbers = new Map<Unit | string, number>();
  readonly #unitRows: (readonly Row[])[] = [];
  readonly #pairRows = new Map<number, readonly Row[]>();
  readonly #overRows = new Map<number, Row | null>();
  #spelled = new Uint32Array(FIRST_ROOM);
  #used = 0;

  get count(): number {
    return this.#all.length;
  }

  /** Numbers of the units of all phrases, one phrase behind the other. */
  get spelled(): Uint32Array {
    return this.#spelled;
  }

  at(number: number): Phrase | undefined {
    return this.#all[number];
  }

  /** The number of a phrase, which is taken up if it is new. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#all.length;
    const plain = normalised(text);
    const units = phraseUnits(essence(plain)).map((unit) => this.#unit(unit));
    const from = this.#used;
    this.#write(units);
    this.#post(units, number);
    const size = units.reduce((sum, unit) => sum + sizeOf(this.units[unit] as Unit), 0);
    const close = plain.replaceAll(' ', '');
    this.#all.push({ text, plain: close === text ? text : close, from, to: this.#used, size });
    this.#numbers.set(text, number);
    return number;
  }

  /** The phrases that hold a word, as it stands. */
  holding(word: string): readonly number[] {
    if (!runsOf(word).every(isCharacters)) return [...this.postings.behind(wordKey(word))];
    const chars = [...word];
    const rows = chars.slice(1).map((char, at) => this.postings.behind(charactersKey(chars[at] ?? '', char)));
    const [shortest = this.postings.behind(characterKey(word))] = rows.sort((a, b) => a.length - b.length);
    return [...shortest].filter((number) => this.#all[number]?.plain.includes(word));
  }

  #unit(unit: Unit): number {
    const known = this.#unitNumbers.get(unit.word ?? unit);
    if (known !== undefined) return known;
    const number = this.units.push(unit) - 1;
    this.#unitNumbers.set(unit.word ?? unit, number);
    this.#unitRows.push(unitKeys(unit).map((key) => this.postings.row(key)));
    return number;
  }

  #write(units: readonly number[]): void {
    const needed = this.#used + units.length;
    if (needed > this.#spelled.length) {
      const wider = new Uint32Array(Math.max(needed, this.#spelled.length * 2));
      wider.set(this.#spelled);
      this.#spelled = wider;
    }
    this.#spelled.set(units, this.#used);
    this.#used = needed;
  }

  #post(units: readonly number[], phrase: number): void {
    units.forEach((unit, at) => {
      for (const row of this.#unitRows[unit] ?? []) row.push(phrase);
      const next = units[at + 1];
      if (next !== undefined) for (const row of this.#neighbours(unit, next)) row.push(phrase);
      const over = units[at + 2];
      if (over !== undefined) this.#over(unit, over)?.push(phrase);
    });
  }

  #over(a: number, b: number): Row | null {
    const both = a * MOST_UNITS + b;
    const known = this.#overRows.get(both);
    if (known !== undefined) return known;
    const [first, last] = [this.units[a]?.char ?? null, this.units[b]?.char ?? null];
    const row = first === null || last === null ? null : this.postings.row(overKey(first, last));
    this.#overRows.set(both, row);
    return row;
  }

  #neighbours(a: number, b: number): readonly Row[] {
    const both = a * MOST_UNITS + b;
    const known = this.#pairRows.get(both);
    if (known) return known;
    const rows = neighbourKeys(this.units[a] as Unit, this.units[b] as Unit).map((key) => this.postings.row(key));
    this.#pairRows.set(both, rows);
    return rows;
  }
}
