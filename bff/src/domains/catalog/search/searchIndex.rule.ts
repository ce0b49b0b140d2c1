import type { ItemSummary } from '../version/version.entity';
import { Phrases } from './phrases.rule';
import type { Thing } from './searchIndex.entity';
import { thingKey, thingOf, unchanged } from './thing.rule';

/** So many items are sorted into things before others may work. */
const AT_ONCE = 256;
/** A thing and how much a phrase counts for it (in hundredths) are one number. */
const OF_WEIGHT = 128;
/** When fewer than this share of the phrases leads anywhere, an index is better made anew. */
const LEAST_USED = 0.5;

export const thingIn = (owner: number): number => Math.floor(owner / OF_WEIGHT);
export const weightIn = (owner: number): number => (owner % OF_WEIGHT) / 100;
const NOBODY: readonly number[] = [];
/** Of `only`: several things, or none, are called by the phrase. */
export const NOT_ONE = -1;
const FIRST_ROOM = 1024;

/**
 * Everything that search looks through. It follows what is published thing by thing: between two steps every thing is either as it was or as it is now,
 * so it may be searched at any time.
 */
export class SearchIndex {
  readonly phrases = new Phrases();
  readonly #things: (Thing | null)[] = [];
  readonly #numbers = new Map<string, number>();
  /** By phrase: what is called by it, where that is one thing; most phrases belong to one. */
  #only = new Int32Array(FIRST_ROOM).fill(NOT_ONE);
  /** The same where it is several. */
  readonly #owners = new Map<number, number[]>();
  readonly #departments = new Map<string, number>();
  readonly #lifeEvents = new Map<string, number>();
  #used = 0;

  /** Numbers of things are below. */
  get size(): number {
    return this.#things.length;
  }

  /** Most of what it holds leads nowhere any more. */
  get worn(): boolean {
    return this.#used < LEAST_USED * this.phrases.count;
  }

  /** Phrases: the departments and the life events of all things. */
  get departments(): readonly number[] {
    return [...this.#departments.keys()].map((name) => this.phrases.add(name));
  }

  get lifeEvents(): readonly number[] {
    return [...this.#lifeEvents.keys()].map((name) => this.phrases.add(name));
  }

  /** Null: there is none any more. */
  thing(number: number): Thing | null {
    return this.#things[number] ?? null;
  }

  /** The one thing that is called by a phrase, with the weight: for `thingIn` and `weightIn`; or `NOT_ONE`. */
  only(phrase: number): number {
    return this.#only[phrase] ?? NOT_ONE;
  }

  /** The same where it is `NOT_ONE`. */
  owners(phrase: number): readonly number[] {
    return this.#owners.get(phrase) ?? NOBODY;
  }

  /** Takes up what changed, in small steps: whoever drives it may do something else between them. */
  *follow(items: readonly ItemSummary[]): Generator<void, void, void> {
    const groups = new Map<string, ItemSummary[]>();
    for (const [at, item] of items.entries()) {
      const key = thingKey(item);
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
      if (at % AT_ONCE === 0) yield;
    }
    for (const [key, group] of groups) {
      const known = this.#things[this.#numbers.get(key) ?? -1];
      if (!known || !unchanged(known, group)) this.#put(key, group);
      yield;
    }
    for (const key of [...this.#numbers.keys()].filter((known) => !groups.has(known))) {
      this.#drop(key);
      yield;
    }
  }

  #put(key: string, items: readonly ItemSummary[]): void {
    const number = this.#numbers.get(key) ?? this.#things.length;
    const before = this.#things[number] ?? null;
    const after = thingOf(key, items, this.phrases);
    this.#disown(number, before, after);
    for (const [phrase, weight] of after.words) {
      if (before?.words.get(phrase) !== weight) this.#own(phrase, number * OF_WEIGHT + weight);
    }
    this.#count(before, -1);
    this.#count(after, 1);
    this.#numbers.set(key, number);
    this.#things[number] = after;
  }

  #drop(key: string): void {
    const number = this.#numbers.get(key) ?? -1;
    const before = this.#things[number] ?? null;
    this.#disown(number, before, null);
    this.#count(before, -1);
    this.#numbers.delete(key);
    this.#things[number] = null;
  }

  /** Takes away what a thing was called by and is not any more. */
  #disown(number: number, before: Thing | null, after: Thing | null): void {
    for (const [phrase, weight] of before?.words ?? []) {
      if (after?.words.get(phrase) === weight) continue;
      const left = this.#of(phrase).filter((owner) => thingIn(owner) !== number);
      this.#set(phrase, left);
      if (left.length === 0) this.#used -= 1;
    }
  }

  #own(phrase: number, owner: number): void {
    const there = this.#owners.get(phrase);
    if (there) there.push(owner);
    else {
      const before = this.#of(phrase);
      if (before.length === 0) this.#used += 1;
      this.#set(phrase, [...before, owner]);
    }
  }

  #of(phrase: number): readonly number[] {
    const only = this.only(phrase);
    return only === NOT_ONE ? this.owners(phrase) : [only];
  }

  #set(phrase: number, owners: number[]): void {
    if (phrase >= this.#only.length) {
      const wider = new Int32Array(Math.max(phrase + 1, this.#only.length * 2)).fill(NOT_ONE);
      wider.set(this.#only);
      this.#only = wider;
    }
    this.#only[phrase] = owners.length === 1 ? (owners[0] ?? NOT_ONE) : NOT_ONE;
    if (owners.length > 1) this.#owners.set(phrase, owners);
    else this.#owners.delete(phrase);
  }

  #count(thing: Thing | null, by: 1 | -1): void {
    const add = (counts: Map<string, number>, name: string): void => {
      const now = (counts.get(name) ?? 0) + by;
      if (now === 0) counts.delete(name);
      else counts.set(name, now);
    };
    for (const name of thing?.departments ?? []) add(this.#departments, name);
    for (const name of thing?.lifeEvents ?? []) add(this.#lifeEvents, name);
  }
}
