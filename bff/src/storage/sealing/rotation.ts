import mongoose, { type Connection, type mongo } from 'mongoose';
import { bytesOf } from '../bytes';
import type { Vault } from '../vault';
import { sealedCollections, type SealedCollection } from './sealedPaths';

/** How far a rotation is. */
export interface RotationProgress {
  readonly collection: string;
  /** Documents looked at in this pass, of all collections. */
  readonly looked: number;
  readonly total: number;
}

export interface RotationResult {
  /** Documents whose values were sealed anew. */
  readonly resealed: number;
  /** Documents that still bear another key: a process that seals with it is running. */
  readonly left: number;
  /** Documents that cannot be opened: changed, or sealed with a key that is not here. Their ids, ten at most. */
  readonly unreadable: readonly string[];
}

type Row = { readonly _id: string; readonly [field: string]: unknown };
type Write = mongo.AnyBulkWriteOperation<Row>;

const BATCH = 500;
/** A process with the old key may write while a pass runs; one more pass finds what it wrote. */
const MOST_PASSES = 3;
const MOST_NAMED = 10;

interface Pass {
  resealed: number;
  looked: number;
  readonly unreadable: string[];
}

export class SealingRotation {
  constructor(
    private readonly connection: Connection,
    private readonly vault: Vault,
    private readonly show: (progress: RotationProgress) => void = () => undefined,
  ) {}

  /**
   * Seals every value with the key that is used now. Values that bear it already are left as they are, so a run that was interrupted is resumed by
   * running it again. A document is replaced only if its value is still the one that was read: whoever writes meanwhile wins.
   */
  async run(): Promise<RotationResult> {
    const pass: Pass = { resealed: 0, looked: 0, unreadable: [] };
    for (let number = 1; number <= MOST_PASSES; number += 1) {
      const before = pass.resealed;
      await this.#eachCollection(pass, (sealed) => this.#reseal(sealed, pass));
      if (pass.resealed === before) break;
    }
    return { resealed: pass.resealed, left: await this.left(), unreadable: [...new Set(pass.unreadable)] };
  }

  /** Documents with a value under another key than the one used now. */
  async left(): Promise<number> {
    let left = 0;
    await this.#eachCollection({ resealed: 0, looked: 0, unreadable: [] }, async (sealed) => {
      const outdated = (row: Row): boolean => fieldsOf(sealed).some((field) => this.#isOutdated(row, field, sealed));
      for await (const row of this.#rows(sealed)) left += outdated(row) ? 1 : 0;
    });
    return left;
  }

  async #eachCollection(pass: Pass, work: (sealed: SealedCollection) => Promise<void>): Promise<void> {
    pass.looked = 0;
    for (const sealed of sealedCollections(this.connection)) await work(sealed);
  }

  async #reseal(sealed: SealedCollection, pass: Pass): Promise<void> {
    const total = await this.#total();
    let writes: Write[] = [];
    const flush = async (): Promise<void> => {
      if (writes.length > 0) pass.resealed += (await this.#collection(sealed).bulkWrite(writes)).modifiedCount;
      writes = [];
      this.show({ collection: sealed.collection, looked: pass.looked, total });
    };
    for await (const row of this.#rows(sealed)) {
      pass.looked += 1;
      const write = this.#writeFor(row, sealed, pass);
      if (write) writes.push(write);
      if (pass.looked % BATCH === 0) await flush();
    }
    await flush();
  }

  #writeFor(row: Row, sealed: SealedCollection, pass: Pass): Write | null {
    const outdated = fieldsOf(sealed).filter((field) => this.#isOutdated(row, field, sealed));
    if (outdated.length === 0) return null;
    try {
      const fresh = outdated.map((field) => [field, this.#resealed(row[field], pathsBelow(field, sealed))] as const);
      const asRead = outdated.map((field) => [field, row[field]] as const);
      return {
        updateOne: {
          filter: { _id: row._id, ...Object.fromEntries(asRead) },
          update: { $set: Object.fromEntries(fresh) },
        },
      };
    } catch {
      if (pass.unreadable.length < MOST_NAMED) pass.unreadable.push(`${sealed.collection} ${String(row._id)}`);
      return null;
    }
  }

  #isOutdated(row: Row, field: string, sealed: SealedCollection): boolean {
    let outdated = false;
    mapSealed(row[field], pathsBelow(field, sealed), (value) => {
      outdated ||= !this.vault.isCurrent(value);
      return null;
    });
    return outdated;
  }

  #resealed(value: unknown, paths: ReadonlyArray<readonly string[]>): unknown {
    return mapSealed(value, paths, (bytes) => new mongoose.mongo.Binary(this.vault.seal(this.vault.open(bytes))));
  }

  #rows(sealed: SealedCollection): AsyncIterable<Row> {
    const projection = Object.fromEntries(fieldsOf(sealed).map((field) => [field, 1]));
    return this.#collection(sealed).find({}, { projection, sort: { _id: 1 }, batchSize: BATCH });
  }

  #collection({ collection }: Pick<SealedCollection, 'collection'>): mongo.Collection<Row> {
    return this.connection.collection<Row>(collection) as unknown as mongo.Collection<Row>;
  }

  async #total(): Promise<number> {
    const counts = sealedCollections(this.connection).map((sealed) =>
      this.#collection(sealed).estimatedDocumentCount(),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }
}

const fieldsOf = ({ paths }: SealedCollection): string[] => [...new Set(paths.map(([field = '']) => field))];

const pathsBelow = (field: string, { paths }: SealedCollection): string[][] =>
  paths.filter(([first]) => first === field).map(([, ...rest]) => rest);

/** A copy of a stored value in which the binary values at the paths are replaced; lists are walked through. */
function mapSealed(
  value: unknown,
  paths: ReadonlyArray<readonly string[]>,
  replace: (bytes: Uint8Array) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSealed(item, paths, replace));
  if (value instanceof mongoose.mongo.Binary || value instanceof Uint8Array) {
    return paths.some((path) => path.length === 0) ? replace(bytesOf(value)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const [name] of paths) {
    if (name === undefined || !(name in copy)) continue;
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    copy[name] = mapSealed(copy[name], below, replace);
  }
  return copy;
}
