// Answers every command with one prepared reply: what the driver and the socket cost alone.
import { Double, ObjectId, type Document, type Value } from '../src/bson/value';
import { encodeDocument } from '../src/bson/encode';
import { Listener } from '../src/wire/listener';
import { cursorReply, documentReply, type Reply } from '../src/wire/reply';
import type { RequestHandler } from '../src/wire/connection';

const found = Buffer.from(
  encodeDocument(
    new Map<string, Value>([
      ['_id', new ObjectId('000000000000000000000001')],
      ['number', 1],
      ['key', 'a'.repeat(24)],
      ['city', 'city-1'],
      ['text', 'x'.repeat(120)],
    ]),
  ),
);
const FIND = Buffer.from('find\0');

const greeting = (): Document =>
  new Map<string, Value>([
    ['helloOk', true],
    ['isWritablePrimary', true],
    ['ismaster', true],
    ['maxBsonObjectSize', 16777216],
    ['maxMessageSizeBytes', 48000000],
    ['maxWriteBatchSize', 100000],
    ['logicalSessionTimeoutMinutes', 30],
    ['minWireVersion', 0],
    ['maxWireVersion', 21],
    ['ok', new Double(1)],
  ]);

const answer: RequestHandler = {
  message: ({ body }): Reply =>
    body.compare(FIND, 0, FIND.length, 5, 5 + FIND.length) === 0
      ? cursorReply({ id: 0n, namespace: 'bench.people', field: 'firstBatch', documents: [found] })
      : documentReply(greeting()),
  legacy: async () => documentReply(greeting()),
  closed: () => undefined,
};

void Listener.listen({ host: '127.0.0.1', port: 0 }, answer, () => undefined).then(({ port }) => {
  process.stdout.write(`listening on mongodb://127.0.0.1:${port}/?directConnection=true\n`);
});
