import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { decodeDocument } from '../bson/decode';
import type { Document, Value } from '../bson/value';
import { ServerEngine } from '../serverEngine';
import type { Collection } from '../storage/collection';
import { toExtendedJson } from './extendedJson';
import { progressLine } from './progress';

const METADATA = '.metadata.json';
const PROGRESS_EVERY = 1000;

/** Writes every collection as DATABASE.COLLECTION.ndjson, its options and indexes beside it, and `indexes.js`. */
export async function exportAll(dataDir: string, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const engine = await ServerEngine.open({ dataDir, onProgress: progressLine });
  try {
    const collections = [...engine.catalog.all()];
    for (const collection of collections) {
      const file = join(folder, collection.namespace);
      if (!collection.isView) await exportDocuments(collection, `${file}.ndjson`);
      writeFileSync(`${file}${METADATA}`, `${toExtendedJson(metadata(collection))}\n`);
    }
    writeFileSync(join(folder, 'indexes.js'), collections.map(indexScript).join(''));
    process.stdout.write(`exported ${collections.length} collections to ${folder}\n`);
    return 0;
  } finally {
    await engine.close();
  }
}

async function exportDocuments(collection: Collection, file: string): Promise<void> {
  const out = createWriteStream(file);
  const done = finished(out);
  let written = 0;
  for (const { raw } of collection.scan()) {
    if (!out.write(`${toExtendedJson(decodeDocument(raw))}\n`)) await Promise.race([once(out, 'drain'), done]);
    if (++written % PROGRESS_EVERY === 0) progressLine(collection.namespace, written, collection.count);
  }
  out.end();
  await done;
}

function metadata(collection: Collection): Document {
  return new Map<string, Value>([
    ['options', collection.options],
    ['indexes', collection.indexes.filter((index) => !index.isId).map((index) => index.spec)],
  ]);
}

/** Creates the indexes on a real MongoDB: `mongosh URI indexes.js`. */
function indexScript(collection: Collection): string {
  const specs = collection.indexes.filter((index) => !index.isId);
  if (specs.length === 0) return '';
  const list = specs.map((index) => toExtendedJson(index.spec)).join(', ');
  const command = `{ createIndexes: ${JSON.stringify(collection.name)}, indexes: EJSON.deserialize([${list}]) }`;
  return `db.getSiblingDB(${JSON.stringify(collection.database)}).runCommand(${command});\n`;
}
