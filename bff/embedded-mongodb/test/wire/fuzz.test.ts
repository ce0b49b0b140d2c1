import { connect, type Socket } from 'node:net';
import { crc32c } from '../../src/wire/crc32c';
import { startTestServer, type TestServer } from '../support/server';

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.stop());

/** Sends bytes and gives what came back until the server closed, or a moment has passed. */
function exchange(bytes: Buffer): Promise<{ answer: Buffer; closed: boolean }> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket: Socket = connect(running.server.port, '127.0.0.1', () => socket.write(bytes));
    const finish = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ answer: Buffer.concat(parts), closed });
    };
    const timer = setTimeout(() => finish(false), 150);
    socket.on('data', (chunk) => parts.push(chunk));
    socket.on('close', () => finish(true));
    socket.on('error', () => finish(true));
  });
}

function document(content: Buffer): Buffer {
  const bytes = Buffer.alloc(content.length + 5);
  bytes.writeInt32LE(bytes.length, 0);
  content.copy(bytes, 4);
  return bytes;
}

const int32 = (name: string, value: number): Buffer => {
  const bytes = Buffer.alloc(name.length + 6);
  bytes[0] = 0x10;
  bytes.write(`${name}\0`, 1);
  bytes.writeInt32LE(value, name.length + 2);
  return bytes;
};
const text = (name: string, value: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32LE(value.length + 1);
  return Buffer.concat([Buffer.from([0x02]), Buffer.from(`${name}\0`), length, Buffer.from(`${value}\0`)]);
};
const nested = (name: string, inner: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x03]), Buffer.from(`${name}\0`), inner]);

function message(
  sections: Buffer,
  { flags = 0, opCode = 2013, length }: { flags?: number; opCode?: number; length?: number } = {},
): Buffer {
  const header = Buffer.alloc(20);
  header.writeInt32LE(length ?? 20 + sections.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  header.writeUInt32LE(flags, 16);
  return Buffer.concat([header, sections]);
}

const ping = document(Buffer.concat([int32('ping', 1), text('$db', 'admin')]));
const body = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0]), bytes]);

async function serverLives(): Promise<void> {
  const { answer } = await exchange(message(body(ping)));
  expect(answer.includes('ok')).toBe(true);
  expect(answer.readInt32LE(8)).toBe(7);
}

function deep(levels: number): Buffer {
  let inner = document(int32('x', 1));
  for (let i = 0; i < levels; i++) inner = document(nested('d', inner));
  return document(Buffer.concat([text('find', 'c'), nested('filter', inner), text('$db', 'test')]));
}

const withLength = (bytes: Buffer, length: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeInt32LE(length, 0);
  return copy;
};

const closing: [string, Buffer][] = [
  ['a header of zero length', message(body(ping), { length: 0 })],
  ['a header of negative length', message(body(ping), { length: -5 })],
  ['a header beyond 48 MB', message(body(ping), { length: 48_000_001 })],
  ['an unknown opcode', message(body(ping), { opCode: 2999 })],
  ['a compressed message', message(body(ping), { opCode: 2012 })],
  ['a required flag nobody knows', message(body(ping), { flags: 4 })],
  ['a section of unknown kind', message(Buffer.concat([Buffer.from([9]), ping]))],
  ['no body at all', message(Buffer.alloc(0))],
  ['two bodies', message(Buffer.concat([body(ping), body(ping)]))],
  ['a body longer than the message', message(body(withLength(ping, 4000)))],
  ['a body of negative length', message(body(withLength(ping, -1)))],
  [
    'a sequence whose name does not end',
    message(Buffer.concat([body(ping), Buffer.from([1, 8, 0, 0, 0, 97, 97, 97, 97])])),
  ],
  ['a wrong checksum', message(Buffer.concat([body(ping), Buffer.from([1, 2, 3, 4])]), { flags: 1 })],
  ['an old query that is no command', message(Buffer.from('test.c\0\0\0\0\0\0\0\0\0\x05\0\0\0\0'), { opCode: 2004 })],
];

test.each(closing)('closes the connection on %s', async (_what, bytes) => {
  const { closed } = await exchange(bytes);
  expect(closed).toBe(true);
  await serverLives();
});

const refused: [string, Buffer][] = [
  [
    'a document shorter than its fields',
    document(Buffer.concat([int32('ping', 1), Buffer.from([0x02, 97, 0, 255, 255, 255, 127])])),
  ],
  ['an unknown type of value', document(Buffer.from([0x55, 97, 0, 1]))],
  ['an empty command', document(Buffer.alloc(0))],
  ['no database', document(int32('ping', 1))],
  ['nesting beyond the limit', deep(400)],
  ['an unknown command', document(Buffer.concat([int32('frobnicate', 1), text('$db', 'admin')]))],
];

test.each(refused)('answers with an error to %s', async (_what, bytes) => {
  const { answer, closed } = await exchange(message(body(bytes)));
  expect(closed || answer.includes('errmsg')).toBe(true);
  await serverLives();
});

test('takes a checksum, documents nested 100 deep, and a message in single bytes', async () => {
  const checked = message(body(ping), { flags: 1, length: 20 + ping.length + 1 + 4 });
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32c(checked));
  expect((await exchange(Buffer.concat([checked, sum]))).answer.includes('ok')).toBe(true);
  expect((await exchange(message(body(deep(100))))).answer.includes('firstBatch')).toBe(true);
  const socket = connect(running.server.port, '127.0.0.1');
  const answered = new Promise<Buffer>((resolve) => socket.once('data', resolve));
  for (const byte of message(body(ping))) socket.write(Buffer.from([byte]));
  expect((await answered).includes('ok')).toBe(true);
  socket.destroy();
});

test('does not answer a message that says more is to come', async () => {
  const { answer, closed } = await exchange(message(body(ping), { flags: 2 }));
  expect(answer.length).toBe(0);
  expect(closed).toBe(false);
});

test('lives through truncated and scrambled messages', async () => {
  const whole = message(body(deep(3)));
  let seed = 42;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const broken = Array.from({ length: 60 }, () => {
    const copy = Buffer.from(whole);
    for (let i = 0; i < 4; i++) copy[random(copy.length)] = random(256);
    return copy.subarray(0, 1 + random(copy.length));
  });
  await Promise.all(broken.map(exchange));
  await serverLives();
});
