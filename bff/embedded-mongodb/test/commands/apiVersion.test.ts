import type { Document } from 'mongodb';
import { rawCommand } from '../support/rawCommand';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const run = (command: Document): Promise<Document> => rawCommand(server.server.port, { ...command, $db: 'test' });
const strict = { apiVersion: '1', apiStrict: true };

test.each([
  [{ ping: 1, apiVersion: '1' }],
  [{ ping: 1, ...strict, apiDeprecationErrors: true }],
  [{ count: 'things', ...strict }],
  [{ distinct: 'things', key: 'a', apiVersion: '1' }],
])('%j is served', async (command) => {
  expect(await run(command)).toMatchObject({ ok: 1 });
});

test.each([
  [{ ping: 1, apiVersion: '2' }, 322, 'APIVersionError'],
  [{ hello: 1, apiVersion: 'never' }, 322, 'APIVersionError'],
  [{ ping: 1, apiStrict: true }, 4886600, 'Location4886600'],
  [{ ping: 1, apiVersion: '1', apiStrict: 1 }, 14, 'TypeMismatch'],
  [{ distinct: 'things', key: 'a', ...strict }, 323, 'APIStrictError'],
  [{ aggregate: 1, pipeline: [{ $listLocalSessions: {} }], cursor: {}, ...strict }, 323, 'APIStrictError'],
])('%j is refused', async (command, code, codeName) => {
  expect(await run(command)).toMatchObject({ ok: 0, code, codeName });
});

test('the driver may declare the API', async () => {
  const client = await server.connect({ serverApi: { version: '1', strict: true, deprecationErrors: true } });
  await client.db('test').collection<{ _id: number }>('declared').insertOne({ _id: 1 });
  expect(await client.db('test').collection('declared').estimatedDocumentCount()).toBe(1);
  await expect(client.db('test').collection('declared').distinct('_id')).rejects.toMatchObject({ code: 323 });
});
