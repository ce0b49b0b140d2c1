import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDocument, type Document } from '../bson/value';
import { completed, recordOf } from '../commands/newDocument';
import { buildIndexes } from '../index/indexBuild';
import { ServerEngine } from '../serverEngine';
import type { Collection } from '../storage/collection';
import { fromExtendedJson } from './extendedJsonReader';
import { progressLine } from './progress';

const SUFFIX = /\.(ndjson|jsonl|json)$/;
const METADATA = '.metadata.json';
const BATCH = 1000;

/** Reads DATABASE.COLLECTION.ndjson files into the data folder; existing documents stay. */
export async function importAll(dataDir: string, from: string): Promise<number> {
  const files = filesOf(from);
  if (files.length === 0) throw new Error(`--import ${from}: no file named DATABASE.COLLECTION.ndjson in it`);
  const engine = await ServerEngine.open({ dataDir, onProgress: progressLine });
  try {
    for (const file of files) {
      const imported = await importFile(engine, file);
      process.stdout.write(`imported ${imported} documents from ${file}\n`);
    }
    return 0;
  } finally {
    await engine.close();
  }
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => SUFFIX.test(name) && !name.endsWith(METADATA))
    .sort()
    .map((name) => join(path, name));
}

async function importFile(engine: ServerEngine, file: string): Promise<number> {
  const namespace = basename(file).replace(SUFFIX, '');
  const dot = namespace.indexOf('.');
  if (dot <= 0) throw new Error(`${file}: the name must be DATABASE.COLLECTION.ndjson`);
  const described = readMetadata(file);
  const options = described?.get('options');
  const collection = await engine.catalog.create(
    namespace.slice(0, dot),
    namespace.slice(dot + 1),
    isDocument(options) ? options : new Map(),
  );
  const imported = await importLines(engine, collection, file);
  const indexes = described?.get('indexes');
  const specs = Array.isArray(indexes) ? indexes.filter(isDocument) : [];
  const fresh = specs.filter((spec) => !collection.index(String(spec.get('name'))));
  if (fresh.length > 0)
    await buildIndexes(
      engine,
      collection,
      fresh.map((spec) => engine.catalog.draftIndex(spec)),
    );
  return imported;
}

function readMetadata(file: string): Document | undefined {
  const path = file.replace(SUFFIX, METADATA);
  return existsSync(path) ? fromExtendedJson(readFileSync(path, 'utf8')) : undefined;
}

async function importLines(engine: ServerEngine, collection: Collection, file: string): Promise<number> {
  let batch: Document[] = [];
  let line = 0;
  let imported = 0;
  const flush = async (): Promise<void> => {
    const documents = batch;
    batch = [];
    await engine.environment.write(() => {
      for (const document of documents) engine.directWriter.insert(collection, recordOf(completed(document)));
    });
    imported += documents.length;
  };
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line++;
    if (text.trim() !== '') batch.push(readLine(text, file, line));
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return imported;
}

function readLine(text: string, file: string, line: number): Document {
  try {
    return fromExtendedJson(text);
  } catch (error) {
    throw new Error(`${file}, line ${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
