import { MongoClient, type Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

const DOCUMENTS = 60_000;
const GROUPS = 10;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const rows = Array.from({ length: DOCUMENTS }, (_, n) => ({ n, group: n % GROUPS }));
  await server.db.collection('rows').insertMany(rows);
});
afterAll(() => server.stop());

const PIPELINES: [string, Document[]][] = [
  ['$group of plain fields', [{ $group: { _id: '$group', sum: { $sum: '$n' } } }]],
  [
    '$group after other stages',
    [{ $set: { m: { $add: ['$n', 0] } } }, { $group: { _id: '$group', sum: { $sum: '$m' } } }],
  ],
  ['stages after $group', [{ $group: { _id: '$group', sum: { $sum: '$n' } } }, { $match: { sum: { $gte: 0 } } }]],
];

test.each(PIPELINES)('%s lets others have their turn, and answers the same', async (_, pipeline) => {
  let greetings = 0;
  let going = true;
  const greet = (async () => {
    while (going) {
      await server.client.db('admin').command({ hello: 1 });
      greetings++;
    }
  })();
  const result = await server.db.collection('rows').aggregate(pipeline).sort({ _id: 1 }).toArray();
  going = false;
  await greet;
  const each = DOCUMENTS / GROUPS;
  const sumOf = (group: number): number => each * group + (GROUPS * each * (each - 1)) / 2;
  expect(result).toEqual(Array.from({ length: GROUPS }, (__, group) => ({ _id: group, sum: sumOf(group) })));
  expect(greetings).toBeGreaterThan(1);
});

test('a client that goes away during a pause ends the work, and the server goes on', async () => {
  const client = await MongoClient.connect(server.server.uri);
  const work = client.db('test').collection('rows').aggregate(PIPELINES[1]?.[1]).toArray();
  work.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await client.close(true);
  await expect(work).rejects.toThrow();
  expect(await server.db.collection('rows').countDocuments()).toBe(DOCUMENTS);
});
