import { MongoClient } from 'mongodb';
import { makeCredentials, ScramConversation } from '../../src/auth/scram';
import { startTestServer, type TestServer } from '../support/server';

test('the example of RFC 7677 gives its messages', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  const credentials = makeCredentials('pencil', salt, 4096);
  const conversation = new ScramConversation(
    'n,,n=user,r=rOprNGfwEbeRWgbNEkqO',
    () => credentials,
    '%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0',
  );
  expect(conversation.user).toBe('user');
  expect(conversation.challenge).toBe(
    'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
  );
  const proof =
    'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=';
  expect(conversation.finish(proof)).toBe('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=');
});

describe('a server with users', () => {
  let running: TestServer;
  let address: string;

  beforeAll(async () => {
    running = await startTestServer({ users: [{ name: 'bff', password: 'pass,word=1' }] });
    address = `127.0.0.1:${running.server.port}`;
  });
  afterAll(() => running.stop());

  const signIn = async (user: string, password: string): Promise<MongoClient> => {
    const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
    return MongoClient.connect(`mongodb://${credentials}@${address}/?directConnection=true`, {
      serverSelectionTimeoutMS: 2000,
    });
  };

  test('serves the one who signs in', async () => {
    const client = await signIn('bff', 'pass,word=1');
    await client.db('test').collection('rows').insertOne({ a: 1 });
    expect(await client.db('test').collection('rows').countDocuments()).toBe(1);
    const status = await client.db('admin').command({ connectionStatus: 1 });
    expect(status['authInfo'].authenticatedUsers).toEqual([{ user: 'bff', db: 'admin' }]);
    await client.close();
  });

  test.each([
    ['bff', 'wrong'],
    ['nobody', 'pass,word=1'],
  ])('refuses %s with %s', async (user, password) => {
    await expect(signIn(user, password)).rejects.toMatchObject({ code: 18 });
  });

  test('answers nothing but the greeting before the sign-in', async () => {
    await expect(running.client.db('test').collection('rows').findOne()).rejects.toMatchObject({ code: 13 });
    await expect(running.client.db('test').command({ dropDatabase: 1 })).rejects.toMatchObject({ code: 13 });
    expect(await running.client.db('admin').command({ hello: 1 })).toMatchObject({ ok: 1 });
  });
});
