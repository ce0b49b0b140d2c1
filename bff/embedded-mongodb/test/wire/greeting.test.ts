import { MongoClient, type Document, type ServerHeartbeatSucceededEvent } from 'mongodb';
import { rawCommand } from '../support/rawCommand';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const hello = (more: Document): Promise<Document> =>
  rawCommand(server.server.port, { hello: 1, ...more, $db: 'admin' });

/** Waits for what the monitor of a new client hears. */
async function heartbeats(client: MongoClient, count: number): Promise<ServerHeartbeatSucceededEvent[]> {
  const heard: ServerHeartbeatSucceededEvent[] = [];
  const enough = new Promise<void>((resolve) => {
    client.on('serverHeartbeatSucceeded', (event) => {
      if (heard.push(event) === count) resolve();
    });
  });
  await client.connect();
  await enough;
  return heard;
}

describe('hello that waits for a change of the topology', () => {
  test('is answered when its time is over', async () => {
    const { topologyVersion } = await hello({});
    const started = Date.now();
    expect(await hello({ topologyVersion, maxAwaitTimeMS: 200 })).toMatchObject({ ok: 1, isWritablePrimary: true });
    expect(Date.now() - started).toBeGreaterThanOrEqual(190);
  });

  test('is answered at once when the server has been started again', async () => {
    const { topologyVersion } = await hello({});
    const another = { ...topologyVersion, processId: new topologyVersion.processId.constructor() };
    expect(await hello({ topologyVersion: another, maxAwaitTimeMS: 20_000 })).toMatchObject({ ok: 1 });
  });

  test.each([{ maxAwaitTimeMS: 1 }, { topologyVersion: {} }])('needs both of its options: %j', async (options) => {
    expect(await hello(options)).toMatchObject({ ok: 0, code: 31368 });
  });
});

describe('the monitor of the driver', () => {
  test('gets a stream of answers', async () => {
    const client = new MongoClient(server.server.uri, { heartbeatFrequencyMS: 500 });
    const heard = await heartbeats(client, 3);
    expect(heard.map(({ awaited }) => awaited)).toEqual([true, true, true]);
    await client.close();
  });

  test('starts anew when the stream breaks', async () => {
    // set by hand: the driver could not turn it off while it is on
    const failHello = (mode: string): Promise<Document> =>
      rawCommand(server.server.port, {
        configureFailPoint: 'failCommand',
        mode,
        data: { failCommands: ['hello', 'isMaster'], closeConnection: true },
        $db: 'admin',
      });
    const client = new MongoClient(server.server.uri, { heartbeatFrequencyMS: 500 });
    const failed = new Promise((resolve) => client.once('serverHeartbeatFailed', resolve));
    await client.connect();
    await failHello('alwaysOn');
    await failed;
    await failHello('off');
    await expect(client.db('test').command({ ping: 1 })).resolves.toMatchObject({ ok: 1 });
    await client.close();
  });
});
