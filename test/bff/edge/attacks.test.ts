import fc from 'fast-check';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

/** A machine that does much else included; the dearest of these take some 30 ms. */
const FAST_MS = 2_000;
const many = (times: number, of: (index: number) => string): string =>
  Array.from({ length: times }, (_, i) => of(i)).join(' ');
const nested = (levels: number, open: string, inner: string, close: string): string =>
  open.repeat(levels) + inner + close.repeat(levels);

interface Sent {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { extensions: { code: string; hint?: string } }[];
  };
  readonly ms: number;
}

/** Texts of operations that somebody writes who wants to keep the BFF busy. */
const TEXTS: Readonly<Record<string, string>> = {
  'a field under a thousand names': `{ ${many(1000, (i) => `a${i}: demo`)} }`,
  'a field a thousand times': `{ ${many(1000, () => 'demo')} }`,
  'a field a thousand times below another': `{ city { ${many(1000, () => 'name')} } }`,
  'every field under one name': `{ ${many(500, (i) => `a: ${i % 2 ? 'demo' : 'businessDate'}`)} }`,
  'a fragment that spreads itself': `{ ...a } fragment a on Query { ...a }`,
  'fragments in a ring': `{ ...a ...b } fragment a on Query { demo ...b ...b } fragment b on Query { demo ...a ...a }`,
  'a ring of forty fragments': `{ ...f0 } ${many(40, (i) => `fragment f${i} on Query { demo ...f${(i + 1) % 40} ...f${(i + 2) % 40} }`)}`,
  'fragments that double forty times': `{ ...f0 } ${many(40, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f40 on Query { demo }`,
  'a hundred fragments': `{ ${many(100, (i) => `...f${i}`)} } ${many(100, (i) => `fragment f${i} on Query { demo }`)}`,
  'a fragment spread two thousand times': `{ ${many(2000, () => '...a')} } fragment a on Query { demo }`,
  'a thousand inline fragments': `{ ${many(1000, () => '... { demo }')} }`,
  'a hundred directives': `{ demo ${many(100, () => '@include(if: true)')} }`,
  'a directive on each of a hundred fields': `{ city { ${many(100, (i) => `a${i}: name @skip(if: false)`)} } }`,
  'selections nested a hundred deep': nested(100, '{ overview ', '{ asOf }', '}'),
  'selections nested two thousand deep': nested(2000, '{ a ', '{ a }', '}'),
  'inline fragments nested a thousand deep': `{ ${nested(1000, '... {', 'demo', '}')} }`,
  'lists nested two thousand deep': `{ demo(a: ${nested(2000, '[', '', ']')}) }`,
  'objects nested a thousand deep': `{ demo(a: ${nested(1000, '{a: ', '1', '}')}) }`,
  'two operations, one of them named': 'query A { demo } query B { demo }',
  'two operations without names': '{ demo } { demo }',
  'thirty thousand commas': `{ demo ${','.repeat(30_000)} x }`,
  'a string of thirty thousand signs': `{ demo(a: "${'x'.repeat(30_000)}") }`,
  'a block string without an end': `{ demo(a: """${'"'.repeat(1000)}`,
  'a comment of thirty thousand signs': `{ nothing } #${'x'.repeat(30_000)}`,
  'a text of forty thousand signs': `{ ${' '.repeat(40_000)} demo }`,
  'ten thousand tokens': `{ ${'a '.repeat(10_000)} }`,
  'a name of ten thousand signs': `{ ${'a'.repeat(10_000)} }`,
  'control characters': '{ demo\u0000\u0001\u001b }',
  'half a surrogate pair': '{ demo(a: "\ud800") }',
  'names that look alike': '{ dеmo }',
  'the other way round': '{ \u202eomed }',
  nothing: '',
  'a subscription': 'subscription { demo }',
  'the prototype': '{ __proto__ { constructor } }',
};

const JSON_BODIES: Readonly<Record<string, string>> = {
  'a list of requests': JSON.stringify([{ query: '{ demo }' }, { query: '{ demo }' }]),
  'an empty list': '[]',
  'a number': '1',
  null: 'null',
  'a text of another type': '{"query":{"a":1}}',
  'no text': '{"variables":{}}',
  'no JSON': '{"query":"{ demo }"',
  'lists nested thirty thousand deep': '['.repeat(30_000),
  'variables nested a hundred deep': `{"query":"{ demo }","variables":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`,
  'variables nested five thousand deep': `{"query":"{ demo }","variables":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  'two thousand variables': `{"query":"{ demo }","variables":{"a":[${'1,'.repeat(2000)}1]}}`,
  'a variable of twenty thousand signs': `{"query":"{ demo }","variables":{"a":"${'x'.repeat(20_000)}"}}`,
  'variables in a list': '{"query":"{ demo }","variables":[1]}',
  'variables as text': '{"query":"{ demo }","variables":"{}"}',
  'a name of a thousand signs': `{"query":"{ demo }","operationName":"${'a'.repeat(1000)}"}`,
  'a name that is no text': '{"query":"{ demo }","operationName":{}}',
  'the prototype as a key': '{"query":"{ demo }","__proto__":{"a":1}}',
  'the prototype in variables': '{"query":"{ demo }","variables":{"__proto__":{"a":1}}}',
  'a body of a megabyte': `{"query":"{ demo }","variables":{"a":"${'x'.repeat(1_000_000)}"}}`,
};

describe('an attack on what a request may be', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const post = async (body: string | Uint8Array, type = 'application/json'): Promise<Sent> => {
    const begun = performance.now();
    const response = await fetch(`${bff.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as Sent['body'], ms: performance.now() - begun };
  };
  const refusedAs = ({ status, body, ms }: Sent): object => ({
    status,
    codes: [...new Set(body.errors?.map(({ extensions }) => extensions.code))],
    data: body.data ?? null,
    fast: ms < FAST_MS,
  });
  const REFUSED = { codes: ['INPUT_INVALID'], data: null, fast: true };

  test.each(Object.entries(TEXTS))('by %s is refused fast', async (_name, query) => {
    expect(refusedAs(await post(JSON.stringify({ query })))).toEqual({ status: 200, ...REFUSED });
  });

  test.each(Object.entries(JSON_BODIES))('by a body with %s is refused fast', async (_name, body) => {
    const { status, ...refused } = refusedAs(await post(body)) as { status: number };
    expect(refused).toEqual(REFUSED);
    expect([200, 400, 413]).toContain(status);
  });

  test.each([
    ['text/plain', '{"query":"{ demo }"}'],
    ['application/x-www-form-urlencoded', 'query={demo}'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n{}\r\n--x--'],
    ['application/graphql', '{ demo }'],
    ['application/json; charset=utf-16', '{"query":"{ demo }"}'],
  ])('by a body of %s is refused or read as JSON', async (type, body) => {
    const { status, body: answer } = await post(body, type);
    if (status === 200) expect(answer).toMatchObject({ data: { demo: expect.any(Boolean) } });
    else expect(answer.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  test('bytes that are no text reach nothing', async () => {
    const { body } = await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x22, 0x3a, 0x31, 0x7d]));
    expect(body.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  test('of a key that stands twice in a body the last is judged and answered, never one judged and the other answered', async () => {
    const bomb = TEXTS['a field under a thousand names'] ?? '';
    const last = await post(`{"query":${JSON.stringify(bomb)},"query":"{ demo }"}`);
    expect(last.body).toMatchObject({ data: { demo: expect.any(Boolean) } });
    expect(refusedAs(await post(`{"query":"{ demo }","query":${JSON.stringify(bomb)}}`))).toMatchObject(REFUSED);
  });

  test('whatever comes as text, variables and name is answered with a code and never as our fault', async () => {
    const anything = fc.record({
      query: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(
            fc.constantFrom('{', '}', '(', ')', '...', ' a', ':', '@', '$x', '"', '[', ']', 'on', 'query', '1', 'demo'),
          )
          .map((parts) => parts.join(' ')),
      ),
      variables: fc.option(fc.dictionary(fc.string(), fc.jsonValue())),
      operationName: fc.option(fc.string({ unit: 'grapheme' })),
    });
    await fc.assert(
      fc.asyncProperty(anything, async (request) => {
        const { status, body, ms } = await post(JSON.stringify(request));
        expect([200, 400]).toContain(status);
        expect(ms).toBeLessThan(FAST_MS);
        for (const { extensions } of body.errors ?? []) expect(extensions.code).toBe('INPUT_INVALID');
        expect(body.errors ?? body.data).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });

  test('any tree of fields, fragments and aliases is either answered or refused, and fast', async () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc
        .array(
          fc.oneof(
            { maxDepth: 4 },
            fc.constantFrom('demo', 'businessDate', '...a', '...b', '__typename'),
            tie('tree').map((inner) => `... on Query ${inner}`),
            tie('tree').map((inner) => `x: overview ${inner}`),
          ),
          { minLength: 1, maxLength: 6 },
        )
        .map((parts) => `{ ${parts.join(' ')} }`),
    }));
    await fc.assert(
      fc.asyncProperty(tree, tree, tree, async (operation, a, b) => {
        const text = `query ${operation} fragment a on Query ${a} fragment b on Query ${b}`;
        const { status, ms, body } = await post(JSON.stringify({ query: text }));
        expect([status, ms < FAST_MS]).toEqual([200, true]);
        for (const { extensions } of body.errors ?? [])
          expect(['INPUT_INVALID', 'SESSION_REQUIRED']).toContain(extensions.code);
      }),
      { numRuns: 60 },
    );
  });
});
