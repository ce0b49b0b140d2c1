import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { BSON, MongoClient, type Collection, type Document } from 'mongodb';
import type { RecordedOverview, RecordedQuery } from './script';

/**
 * The floor: a plain Fastify route that makes the same round trips with the bare driver and answers the same JSON. It parses no GraphQL, checks
 * nothing and computes nothing: what it was told to ask and to answer for a citizen stands in a file.
 *
 * Environment: FLOOR_SCRIPT (that file), FLOOR_URI (the database). Prints its address once it listens.
 */
interface Route {
  readonly waves: readonly (readonly RecordedQuery[])[];
  readonly answer: unknown;
}

/** `process.env` is read here because this is a program of its own, started by main.ts alone. */
const { FLOOR_SCRIPT = '', FLOOR_URI = '' } = process.env;

function wavesOf(queries: readonly RecordedQuery[]): RecordedQuery[][] {
  const waves: RecordedQuery[][] = [];
  for (const query of queries) (waves[query.wave] ??= []).push(query);
  return waves.filter(Boolean);
}

function routes(): Map<string, Route> {
  const lines = readFileSync(FLOOR_SCRIPT, 'utf8').trimEnd().split('\n');
  const overviews = lines.map((line) => BSON.EJSON.parse(line, { relaxed: false }) as RecordedOverview);
  return new Map(overviews.map(({ token, queries, answer }) => [token, { waves: wavesOf(queries), answer }]));
}

function ask(collection: Collection, { kind, command }: RecordedQuery): Promise<Document[]> {
  const { cursor, maxTimeMS } = command as { cursor?: { batchSize?: number }; maxTimeMS?: number };
  if (kind === 'aggregate') {
    return collection.aggregate(command['pipeline'] as Document[], { ...cursor, maxTimeMS }).toArray();
  }
  const { find, filter, ...options } = command;
  void find;
  return collection.find(filter as Document, options).toArray();
}

async function main(): Promise<void> {
  const client = await MongoClient.connect(FLOOR_URI, { maxPoolSize: 20 });
  const database = client.db();
  const known = routes();
  const app = fastify();
  app.get('/overview', async (request, reply) => {
    const route = known.get(request.headers.authorization?.slice('Bearer '.length) ?? '');
    if (!route) return reply.code(401).send({ errors: [] });
    for (const wave of route.waves)
      await Promise.all(wave.map((query) => ask(database.collection(query.collection), query)));
    return { data: route.answer };
  });
  process.stdout.write(`The floor listens at ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
  process.on(
    'SIGTERM',
    () =>
      void app
        .close()
        .then(() => client.close())
        .then(() => process.exit(0)),
  );
}

void main();
