import type { Collection } from './collection';

/** Collections by database and name, without making a string of both for every look-up. */
export class NamespaceMap {
  private readonly byDatabase = new Map<string, Map<string, Collection>>();

  get(database: string, name: string): Collection | undefined {
    return this.byDatabase.get(database)?.get(name);
  }

  add(collection: Collection): void {
    const named = this.byDatabase.get(collection.database);
    if (named) named.set(collection.name, collection);
    else this.byDatabase.set(collection.database, new Map([[collection.name, collection]]));
  }

  remove({ database, name }: Collection): void {
    const named = this.byDatabase.get(database);
    named?.delete(name);
    if (named?.size === 0) this.byDatabase.delete(database);
  }

  databases(): string[] {
    return [...this.byDatabase.keys()].sort();
  }

  list(database: string): Collection[] {
    return [...(this.byDatabase.get(database)?.values() ?? [])];
  }

  *all(): Generator<Collection> {
    for (const named of this.byDatabase.values()) yield* named.values();
  }
}
