import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { projectRoot } from '../../../bff/src/config/paths';
import { MOST_COST, operationCost } from '../../../bff/src/edge/operationLimits';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

/** What the clients are promised: our own schema may hold more, also types that hold themselves. */
const core = buildSchema(readFileSync(join(projectRoot(), 'test/fixtures/contract/core.graphql'), 'utf8'));

/** Every field of the type with every list at 100 items, down to the leaves. */
function selectionOf(type: GraphQLObjectType, without: ReadonlySet<string>): string {
  const fields = Object.values(type.getFields()).filter(({ name }) => !without.has(name));
  const lines = fields.map(({ name, type: of, args }) => {
    const named = getNamedType(of);
    const sizes = args.filter((arg) => arg.name === 'first' || arg.name === 'months').map((arg) => `${arg.name}: 100`);
    const own = args.filter((arg) => arg.type.toString().endsWith('!')).map((arg) => `${arg.name}: "110"`);
    const given = [...own, ...sizes].join(', ');
    return `${name}${given && `(${given})`}${isObjectType(named) ? selectionOf(named, without) : ''}`;
  });
  return `{ ${lines.join(' ')} }`;
}

const costOf = (schema: GraphQLSchema, text: string): number => {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
  );
  if (!operation) throw new Error('no operation');
  return operationCost(schema, document, operation);
};

describe('an operation', () => {
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

  test('may ask for everything that one citizen has, every list with 100 items', async () => {
    const query = core.getQueryType();
    if (!query) throw new Error('no queries');
    const everything = selectionOf(query, new Set());
    expect(costOf(bff.schema, everything)).toBeLessThan(MOST_COST / 1.5);
    const citizen = await bff.verified(aPerson());
    const { errors, data } = await citizen.send<Record<string, unknown>>(everything);
    expect(errors).toEqual([]);
    expect(data?.['overview']).toMatchObject({ socialSecurity: { summary: { recordCount: 0 } } });
  });

  test('may ask for all eight insurances by their code beside it', () => {
    const insurance = core.getType('Insurance');
    if (!isObjectType(insurance)) throw new Error('no insurances');
    const aliases = ['110', '120', '170', '210', '310', '390', '410', '510'].map(
      (code) => `i${code}: insurance(code: "${code}") ${selectionOf(insurance, new Set())}`,
    );
    expect(costOf(bff.schema, `{ socialSecurity { ${aliases.join(' ')} } }`)).toBeLessThan(MOST_COST);
  });

  test.each([
    [
      'the overview a hundred times',
      `{ ${Array.from({ length: 100 }, (_, i) => `o${i}: overview { reminders { id } }`).join(' ')} }`,
    ],
    [
      'a hundred sign-ins',
      `mutation { ${Array.from({ length: 100 }, (_, i) => `s${i}: signIn(input: { platform: H5, code: "a" }) { accessToken }`).join(' ')} }`,
    ],
    [
      'the same through a fragment',
      `query { ...a ...b } fragment a on Query { ${'x'.repeat(1)}1: overview { reminders { id } } ${Array.from({ length: 60 }, (_, i) => `y${i}: overview { reminders { id } }`).join(' ')} } fragment b on Query { demo }`,
    ],
    ['a document of ten thousand tokens', `{ ${'demo '.repeat(10_000)} }`],
  ])('is refused when it asks for too much: %s', async (_what, text) => {
    const { status, errors, data } = await bff.api.send(text);
    expect(status).toBe(200);
    expect(data ?? null).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('is judged with the most items when the number comes as a variable', () => {
    const paged = (first: string) =>
      `query($first: Int) { traffic { violations(first: ${first}) { items { id plate location } } } }`;
    expect(costOf(bff.schema, paged('$first'))).toBe(costOf(bff.schema, paged('100')));
    expect(costOf(bff.schema, paged('1'))).toBeLessThan(costOf(bff.schema, paged('100')));
  });

  test('may ask for the schema in development, and gets the one in the checkout', async () => {
    const { __schema } = await bff.api.ask<{ __schema: { types: Array<{ name: string }> } }>(
      '{ __schema { types { name } } }',
    );
    const text = readFileSync(join(projectRoot(), 'shared/schema/schema.graphql'), 'utf8');
    const missing = __schema.types.filter(
      ({ name }) =>
        !name.startsWith('__') && /^(String|Int|Boolean|ID|Float)$/.test(name) === false && !text.includes(` ${name} `),
    );
    expect(missing.map(({ name }) => name).filter((name) => !text.includes(`scalar ${name}`))).toEqual([]);
  });
});
