import { startTestServer } from '../support/server';

test('what a TTL index lets expire goes, in the rhythm that was asked for', async () => {
  const server = await startTestServer({ parameters: { ttlMonitorSleepSecs: 1 } });
  const admin = server.client.db('admin');
  expect(await admin.command({ getParameter: 1, ttlMonitorSleepSecs: 1 })).toMatchObject({ ttlMonitorSleepSecs: 1 });
  const codes = server.db.collection<{ _id: number; at: unknown }>('codes');
  await codes.createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
  const old = new Date(Date.now() - 2 * 3_600_000);
  await codes.insertMany([
    { _id: 1, at: old },
    { _id: 2, at: new Date() },
    { _id: 3, at: 'no date' },
    { _id: 4, at: [new Date(), old] },
  ]);
  while ((await codes.countDocuments()) > 2) await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await codes.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([2, 3]);
  expect(await admin.command({ setParameter: 1, ttlMonitorSleepSecs: 60 })).toMatchObject({ was: 1 });
  await server.stop();
}, 60_000);

test('an unknown parameter is refused when the server is started', async () => {
  await expect(startTestServer({ parameters: { nothing: 1 } })).rejects.toThrow('not nothing');
  await expect(startTestServer({ parameters: { ttlMonitorSleepSecs: 0 } })).rejects.toThrow('not at least 1');
});
