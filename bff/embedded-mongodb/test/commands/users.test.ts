import { MongoClient, type Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

async function signIn(port: number, login: { user: string; password: string; source: string }): Promise<MongoClient> {
  const { user, password, source } = login;
  const uri = `mongodb://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/?directConnection=true&authSource=${source}`;
  return MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
}

const whoAmI = async (client: MongoClient): Promise<Document> =>
  (await client.db('admin').command({ connectionStatus: 1 }))['authInfo'] as Document;

describe('users made by command', () => {
  let running: TestServer;
  beforeAll(async () => {
    running = await startTestServer();
    await running.db.command({ createUser: 'ann', pwd: 'a,b=c', roles: ['readWrite'], customData: { desk: 4 } });
  });
  afterAll(() => running.stop());

  test('are told by usersInfo, without their passwords', async () => {
    const ann = { _id: 'test.ann', user: 'ann', db: 'test', roles: [{ role: 'readWrite', db: 'test' }] };
    const whole = {
      ...ann,
      userId: expect.anything() as unknown,
      mechanisms: ['SCRAM-SHA-256'],
      customData: { desk: 4 },
    };
    expect((await running.db.command({ usersInfo: 1 }))['users']).toEqual([whole]);
    expect((await running.db.command({ usersInfo: 'ann' }))['users']).toMatchObject([ann]);
    const admin = running.client.db('admin');
    expect((await admin.command({ usersInfo: 1 }))['users']).toEqual([]);
    expect((await admin.command({ usersInfo: { user: 'ann', db: 'test' } }))['users']).toMatchObject([ann]);
    expect(
      (await admin.command({ usersInfo: { forAllDBs: true }, filter: { 'customData.desk': 5 } }))['users'],
    ).toEqual([]);
    const [kept] = (await running.db.command({ usersInfo: ['ann'], showCredentials: true }))['users'] as Document[];
    expect(kept?.['credentials']['SCRAM-SHA-256']).toMatchObject({ iterationCount: 15000 });
    expect(JSON.stringify(kept)).not.toContain('a,b=c');
  });

  test('sign in on their own database alone', async () => {
    const { port } = running.server;
    const client = await signIn(port, { user: 'ann', password: 'a,b=c', source: 'test' });
    expect(await whoAmI(client)).toMatchObject({
      authenticatedUsers: [{ user: 'ann', db: 'test' }],
      authenticatedUserRoles: [{ role: 'readWrite', db: 'test' }],
    });
    await client.close();
    await expect(signIn(port, { user: 'ann', password: 'a,b=c', source: 'admin' })).rejects.toMatchObject({ code: 18 });
    await expect(signIn(port, { user: 'ann', password: 'wrong', source: 'test' })).rejects.toMatchObject({ code: 18 });
  });

  test('change: password, roles, data', async () => {
    const { db, server } = running;
    await db.command({ createUser: 'bob', pwd: 'one', roles: [] });
    await db.command({ updateUser: 'bob', pwd: 'two', customData: { a: 1 } });
    await db.command({ grantRolesToUser: 'bob', roles: ['read', { role: 'root', db: 'admin' }, 'read'] });
    await db.command({ revokeRolesFromUser: 'bob', roles: [{ role: 'root', db: 'admin' }] });
    expect((await db.command({ usersInfo: 'bob' }))['users']).toMatchObject([
      { customData: { a: 1 }, roles: [{ role: 'read', db: 'test' }] },
    ]);
    await expect(signIn(server.port, { user: 'bob', password: 'one', source: 'test' })).rejects.toMatchObject({
      code: 18,
    });
    const client = await signIn(server.port, { user: 'bob', password: 'two', source: 'test' });
    await db.command({ dropUser: 'bob' });
    expect(await whoAmI(client)).toMatchObject({ authenticatedUsers: [] });
    await client.close();
  });

  test.each<[Document, number]>([
    [{ createUser: 'ann', pwd: 'x', roles: [] }, 51003],
    [{ createUser: '', pwd: 'x', roles: [] }, 2],
    [{ createUser: 'cid', roles: [] }, 2],
    [{ createUser: 'cid', pwd: '', roles: [] }, 50687],
    [{ createUser: 'cid', pwd: 'x' }, 40414],
    [{ createUser: 'cid', pwd: 'x', roles: ['king'] }, 31],
    [{ createUser: 'cid', pwd: 'x', roles: ['root'] }, 31],
    [{ createUser: 'cid', pwd: 'x', roles: [5] }, 2],
    [{ createUser: 'cid', pwd: 'x', roles: [], mechanisms: ['SCRAM-SHA-1'] }, 2],
    [{ createUser: 'cid', pwd: 'x', roles: [], authenticationRestrictions: [{ clientSource: ['10.0.0.1'] }] }, 115],
    [{ updateUser: 'nobody', pwd: 'x' }, 11],
    [{ updateUser: 'ann' }, 2],
    [{ dropUser: 'nobody' }, 11],
    [{ usersInfo: { user: 'ann' } }, 2],
  ])('%j is refused: %i', async (command, code) => {
    await expect(running.db.command(command)).rejects.toMatchObject({ code });
  });

  test('go with dropAllUsersFromDatabase', async () => {
    const other = running.client.db('other');
    await other.command({ createUser: 'dan', pwd: 'x', roles: [] });
    expect(await other.command({ dropAllUsersFromDatabase: 1 })).toMatchObject({ n: 1 });
    expect((await other.command({ usersInfo: { forAllDBs: true } }))['users']).toHaveLength(1);
  });
});

test('users outlive the server; a later one that asks for sign-in lets in those alone that may do everything', async () => {
  const first = await startTestServer();
  await first.client.db('admin').command({ createUser: 'ann', pwd: 'x', roles: ['root'] });
  await first.client.db('admin').command({ createUser: 'bob', pwd: 'x', roles: ['readWriteAnyDatabase'] });
  await first.client.close();
  await first.server.close();
  const second = await startTestServer({ dataDir: first.dataDir, users: [{ name: 'bff', password: 'x' }] });
  const { port } = second.server;
  const ann = await signIn(port, { user: 'ann', password: 'x', source: 'admin' });
  expect(await ann.db('test').collection('rows').countDocuments()).toBe(0);
  await ann.close();
  await expect(signIn(port, { user: 'bob', password: 'x', source: 'admin' })).rejects.toMatchObject({ code: 18 });
  await second.stop();
  await first.stop();
});

describe('where users have to sign in', () => {
  let running: TestServer;
  let root: MongoClient;
  beforeAll(async () => {
    running = await startTestServer({ users: [{ name: 'bff', password: 'first' }] });
    root = await signIn(running.server.port, { user: 'bff', password: 'first', source: 'admin' });
  });
  afterAll(async () => {
    await root.close();
    await running.stop();
  });

  test('who has not signed in makes no users', async () => {
    const command = running.db.command({ createUser: 'eve', pwd: 'x', roles: [{ role: 'root', db: 'admin' }] });
    await expect(command).rejects.toMatchObject({ code: 13 });
  });

  test('only users that may do everything can be made, since no other role is kept to', async () => {
    const admin = root.db('admin');
    await expect(admin.command({ createUser: 'eve', pwd: 'x', roles: ['read'] })).rejects.toMatchObject({ code: 115 });
    await expect(admin.command({ createUser: 'bff', pwd: 'x', roles: ['root'] })).rejects.toMatchObject({
      code: 51003,
    });
    await admin.command({ createUser: 'second', pwd: 'x', roles: ['root'] });
    const client = await signIn(running.server.port, { user: 'second', password: 'x', source: 'admin' });
    expect(await client.db('test').collection('rows').countDocuments()).toBe(0);
    await admin.command({ dropUser: 'second' });
    await expect(client.db('test').collection('rows').countDocuments()).rejects.toMatchObject({ code: 13 });
    await client.close();
  });
});
