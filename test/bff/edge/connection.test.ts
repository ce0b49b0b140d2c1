import { connect } from 'node:net';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff();
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

/** Sends bytes as they are; what came back until the server closed, or until nothing more came. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(bff.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setTimeout(1500, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error),
    );
    socket.on('close', () => resolve(answer));
  });
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`;
const statuses = (answer: string): string[] => answer.match(/HTTP\/1\.1 \d{3}/g) ?? [];

afterEach(async () => expect((await fetch(`${bff.url}/healthz`)).status).toBe(200));

test('an upgrade to a WebSocket opens none', async () => {
  const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
  const answer = await raw(
    lines('GET /graphql HTTP/1.1', 'Host: city', ...upgrade, 'Sec-WebSocket-Protocol: graphql-transport-ws'),
  );
  expect(statuses(answer)).toEqual(['HTTP/1.1 405']);
});

test.each([
  ['a head of 32 KB', `Authorization: Bearer ${'a'.repeat(32_768)}`, /^HTTP\/1\.1 431/],
  [
    'a thousand heads',
    Array.from({ length: 1_000 }, (_, at) => `X-${at}: ${'x'.repeat(20)}`).join('\r\n'),
    /^HTTP\/1\.1 431/,
  ],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 40', /^HTTP\/1\.1 400/],
  ['a length beside chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked', /^HTTP\/1\.1 400/],
  ['a head folded over lines', 'X-Forwarded-For: 1.1.1.1\r\n 2.2.2.2', /^HTTP\/1\.1 400/],
])('%s is refused before anything reads it', async (_what, head, status) => {
  const answer = await raw(lines('POST /graphql HTTP/1.1', 'Host: city', 'Content-Type: application/json', head));
  expect(answer).toMatch(status);
  expect(statuses(answer)).toHaveLength(1);
});

test('a second request hidden behind the body of the first is answered as a request of its own, as nobody', async () => {
  const body = JSON.stringify({ query: '{ me { level } }' });
  const hidden = lines('GET /dev/outbox HTTP/1.1', 'Host: city');
  const first = ['Content-Type: application/json', `Content-Length: ${body.length}`];
  const answer = await raw(lines('POST /graphql HTTP/1.1', 'Host: city', ...first) + body + hidden);
  expect(statuses(answer)).toHaveLength(2);
  expect(answer).toContain('SESSION_REQUIRED');
});

test.each([
  ['GET /../../package.json HTTP/1.1'],
  ['GET /..%2f..%2fpackage.json HTTP/1.1'],
  ['GET /%2e%2e/%2e%2e/package.json HTTP/1.1'],
  ['GET /..%5c..%5cpackage.json HTTP/1.1'],
  ['GET //package.json HTTP/1.1'],
  ['GET /js/....//....//package.json HTTP/1.1'],
  ['GET /entry/..%2f..%2fpackage.svg HTTP/1.1'],
  ['GET /e/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1'],
])('%s leads to no file of ours', async (request) => {
  const answer = await raw(lines(request, 'Host: city', 'Connection: close'));
  expect(answer).toMatch(/^HTTP\/1\.1 (302|400|403|404|503)/);
  expect(answer).not.toMatch(/workspaces|root:|dependencies/);
});
