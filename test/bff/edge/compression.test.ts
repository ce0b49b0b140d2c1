import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { takesGzip } from '../../../bff/src/edge/compression';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

interface Raw {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An answer as it comes over the wire. */
const raw = (url: string, body: string, encoding?: string): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(encoding && { 'accept-encoding': encoding }) };
    request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ bytes: Buffer.concat(parts), headers: response.headers }));
    })
      .on('error', reject)
      .end(body);
  });

describe('an answer', () => {
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

  const large = JSON.stringify({ query: '{ __schema { types { name description } } }' });
  const small = JSON.stringify({ query: '{ demo }' });

  test('that is large comes compressed to who takes it, and is the same', async () => {
    const plain = await raw(bff.url, large);
    const packed = await raw(bff.url, large, 'gzip, deflate, br');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(plain.headers['vary']).toBe('accept-encoding');
    expect(Number(packed.headers['content-length'])).toBe(packed.bytes.length);
    expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(packed.headers['cache-control']).toBe('no-store');
  });

  test('that is small comes as it is', async () => {
    const { headers, bytes } = await raw(bff.url, small, 'gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(bytes.toString())).toMatchObject({ data: { demo: expect.any(Boolean) } });
  });

  test.each([
    ['gzip', true],
    ['GZIP;q=0.5, br', true],
    ['deflate, gzip;q=1.0, *;q=0', true],
    ['*', true],
    ['x-gzip', true],
    ['gzip;q=0', false],
    ['*, gzip;q=0', false],
    ['br', false],
    ['identity', false],
    ['', false],
    [undefined, false],
    ['gzipped', false],
    [';;;,,,q=', false],
  ])('for %p is gzip: %p', (header, taken) => expect(takesGzip(header)).toBe(taken));
});
