import { createHash } from 'node:crypto';
import { ObjectId, type Collection } from 'mongodb';

export interface Person {
  _id: ObjectId;
  number: number;
  key: string;
  city: string;
  text: string;
}

export const CITIES = 50;

/** Documents like the product's: an ObjectId, a running number, a hash as key, a city, some text. */
export function person(number: number): Person {
  const key = createHash('md5').update(String(number)).digest('hex').slice(0, 24);
  return { _id: new ObjectId(), number, key, city: `city-${number % CITIES}`, text: 'x'.repeat(120) };
}

/** A hash that spreads over the whole index, a running number, and a city with a number. */
export async function createThreeIndexes(people: Collection<Person>): Promise<void> {
  await people.createIndexes([{ key: { key: 1 } }, { key: { number: 1 } }, { key: { city: 1, number: -1 } }]);
}

/** Fills up to `total` documents. */
export async function fill(people: Collection<Person>, total: number): Promise<void> {
  for (let from = await people.estimatedDocumentCount(); from < total; from += 1000) {
    await people.insertMany(Array.from({ length: Math.min(1000, total - from) }, (_, i) => person(from + i)));
  }
}
