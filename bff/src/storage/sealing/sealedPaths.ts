import type { Connection, Schema } from 'mongoose';

/** The sealed values of one collection: the path of each inside a document, `contact.phone` as two names. */
export interface SealedCollection {
  readonly collection: string;
  readonly paths: ReadonlyArray<readonly string[]>;
}

interface PathOptions {
  readonly sealed?: boolean;
}

function pathsOf(schema: Schema, before: readonly string[] = []): string[][] {
  return Object.entries(schema.paths).flatMap(([name, type]) => {
    const path = [...before, ...name.split('.')];
    if (type.schema) return pathsOf(type.schema, path);
    return (type.options as PathOptions).sealed ? [path] : [];
  });
}

/** What the models loaded so far keep sealed: each such field says `sealed: true` in its schema. */
export const sealedCollections = (connection: Connection): SealedCollection[] =>
  Object.values(connection.models)
    .map((model) => ({ collection: model.collection.name, paths: pathsOf(model.schema) }))
    .filter(({ paths }) => paths.length > 0);
