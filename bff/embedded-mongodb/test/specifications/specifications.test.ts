import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../support/server';
import { readSuite } from './runner/readSuite';
import { serverFacts, type ServerFacts } from './runner/requirements';
import { runTest } from './runner/runTest';

const FOLDER = join(__dirname, 'cases');
const files = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.json'))
  .sort();

let server: TestServer;
let facts: ServerFacts;

beforeAll(async () => {
  server = await startTestServer();
  facts = await serverFacts(server.client.db('admin'), false);
});
afterAll(() => server.stop());

describe.each(files)('%s', (file) => {
  const names = readSuite(join(FOLDER, file))?.tests.map(({ description }) => description) ?? [];

  test.each(names)('%s', async (name) => {
    const suite = readSuite(join(FOLDER, file));
    const test = suite?.tests.find(({ description }) => description === name);
    if (!suite || !test) throw new Error(`${file} has no case ${name}`);
    await expect(
      runTest({ uri: server.server.uri, client: server.client, facts }, suite, test),
    ).resolves.toBeUndefined();
  });
});
