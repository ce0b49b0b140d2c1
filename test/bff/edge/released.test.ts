import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, validate, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { manifestsIn, textsIn } from '../../../bff/src/config/releasedOperations';
import { projectRoot } from '../../../bff/src/config/paths';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { productionEnvironment } from '../../support/production';
import { startBff, type TestBff } from '../../support/startBff';

const FOLDER = join(projectRoot(), 'shared/schema/operations');
const CURRENT = textsIn(join(FOLDER, 'current.json'));

const operationOf = (text: string): OperationDefinitionNode => {
  const found = parse(text).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
  );
  if (!found) throw new Error('no operation');
  return found;
};

/** Something that a variable of this type may be, or an object that lacks everything. */
function valueOf(type: TypeNode): unknown {
  if (type.kind === 'NonNullType') return valueOf(type.type);
  if (type.kind === 'ListType') return [];
  if (type.name.value === 'Int') return 1;
  if (type.name.value === 'Boolean') return true;
  return /^(ID|String)$/.test(type.name.value) ? 'none' : {};
}

const variablesOf = (text: string): object =>
  Object.fromEntries(
    (operationOf(text).variableDefinitions ?? [])
      .filter(({ type }) => type.kind === 'NonNullType')
      .map(({ variable, type }) => [variable.name.value, valueOf(type)]),
  );

describe('the BFF in production', () => {
  let database: TestDatabase;
  let development: TestBff;
  let production: TestBff;
  let births = 0;
  beforeAll(async () => {
    database = await startDatabase();
    const { SEALING_KEY: _1, LOOKUP_KEY: _2, SESSION_KEY: _3, ...environment } = productionEnvironment(database.uri);
    [development, production] = await Promise.all([
      // Only makes the citizens, more than one address may.
      startBff({ environment: { RATE_LIMITS: 'off' } }),
      startBff({ environment }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([development.stop(), production.stop()]);
    await database.stop();
  });

  test.each(CURRENT.map((text) => [operationOf(text).name?.value, text] as const))(
    'answers %s of the client',
    async (_name, text) => {
      // Each with a citizen of its own: some operations end sessions.
      births += 1;
      // A person each, however many operations there are: one a month from 1940 on.
      const birth = `${1940 + Math.floor(births / 12)}${String((births % 12) + 1).padStart(2, '0')}01`;
      const citizen = await development.verified(aPerson({ birth }));
      const asked = production.api.as(citizen.tokens.accessToken);
      const { status, errors, data } = await asked.send(text, variablesOf(text));
      expect(status).toBe(200);
      const codes = errors.map(({ extensions }) => extensions.code);
      expect(codes).not.toContain('OPERATION_UNKNOWN');
      expect(codes).not.toContain('INTERNAL');
      // Pages for staff, and what asks for a face, refuse a citizen; every other query without arguments is answered.
      if (text.startsWith('query') && Object.keys(variablesOf(text)).length === 0)
        expect(codes.filter((code) => !/^(STAFF|FACE)_REQUIRED$/.test(code))).toEqual([]);
      if (codes.length === 0) expect(data).toBeTruthy();
    },
  );

  const home = CURRENT.find((text) => text.startsWith('query Home')) ?? '';
  test.each([
    ['a query of one’s own', '{ demo }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['the name of a type', '{ __typename }'],
    ['a known operation with a space more', `${home} `],
    ['a known operation written otherwise', home && print(parse(home))],
    ['two known operations in one', CURRENT.slice(0, 2).join('')],
    ['half of one', home.slice(0, -1)],
    ['nothing', ''],
  ])('answers nothing to %s but that it does not know it', async (_what, text) => {
    expect(home).not.toBe('');
    const failure = await production.api.failure(text);
    expect(failure).toMatchObject({
      message: expect.stringContaining('更新'),
      extensions: { code: 'OPERATION_UNKNOWN', kind: 'invalid' },
    });
    expect(JSON.stringify(failure)).not.toContain('hint');
  });

  test('reads no operation from a hash that the client made up', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const body = JSON.stringify({ extensions, variables: {} });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${production.url}/graphql`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
  });

  test('shows no outbox and asks browsers to stay with https', async () => {
    const response = await fetch(`${production.url}/dev/outbox`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=/);
  });
});

describe('the operations of released clients', () => {
  test('of this checkout are those in the sources of its pages, sign for sign', () => {
    const generated = readFileSync(join(projectRoot(), 'miniprogram/src/pages/home/Home.generated.ts'), 'utf8');
    const [, text] = /Document = ("(?:[^"\\]|\\.)*") as/.exec(generated) ?? [];
    expect(CURRENT).toContain(JSON.parse(text ?? 'null'));
  });

  test.each(
    manifestsIn(FOLDER).flatMap((file) =>
      textsIn(file).map((text) => [file.slice(FOLDER.length + 1), operationOf(text).name?.value, text] as const),
    ),
  )('%s: %s can still be answered', (_file, _name, text) => {
    const schema = buildSchema(readFileSync(join(projectRoot(), 'shared/schema/schema.graphql'), 'utf8'));
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
