import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { DELEGATION_SCOPES } from '../../../../bff/src/kernel/acting';
import { createLogger } from '../../../../bff/src/kernel/logger';
import type { Api } from '../../../support/api';
import { acts, agreed, DOCUMENTS } from '../../../support/acting';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, unregister } from '../../../support/people';
import { startBff, type TestBff } from '../../../support/startBff';
import { links } from '../../privacy/accessRecords';

interface Operation {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly access: string;
  /** As `@Scope` declares it. */
  readonly scope: string | undefined;
}

/** Something that fits the type: what the operation makes of it does not matter, its door comes first. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [sample(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, sample(field.type)]));
  const samples: Readonly<Record<string, unknown>> = {
    ...{ Int: 10, Float: 10, Boolean: true, Fen: 100, BusinessDate: '2026-07-01', BusinessMonth: '2026-07' },
    DateTime: '2026-07-01T00:00:00+08:00',
  };
  return isScalarType(type) ? (samples[type.name] ?? 'sample') : null;
}

/** Every field of the answer that needs no argument, so many objects deep. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((argument) => isNonNullType(argument.type))) return [];
    const below = getNamedType(field.type);
    if (!isObjectType(below)) return isUnionType(below) ? [] : [field.name];
    return depth > 0 ? [`${field.name} ${selection(below, depth - 1)}`] : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Operation {
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const access = String(field.extensions['access']);
  // Public lists lie in one another, and too many of them are refused by their cost.
  const depth = access === 'public' ? 0 : 3;
  const brackets = (text: string): string => (text === '' ? '' : `(${text})`);
  return {
    name: field.name,
    document: `${kind}${brackets(declared)} { ${field.name}${brackets(given)} ${selection(getNamedType(field.type), depth)} }`,
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, sample(type)])),
    access,
    scope: field.extensions['scope'] as string | undefined,
  };
}

let database: TestDatabase;
let bff: TestBff;
const lines: Readonly<Record<string, unknown>>[] = [];
let operations: readonly Operation[] = [];

beforeAll(async () => {
  database = await startDatabase();
  const quiet = createLogger({ level: 'silent', format: 'json' });
  const info = (fields: Readonly<Record<string, unknown>>): void => void lines.push(fields);
  const log = Object.assign(Object.create(quiet) as typeof quiet, { info });
  bff = await startBff({ environment: { RATE_LIMITS: 'off' }, log });
  operations = [
    ...Object.values(bff.schema.getQueryType()?.getFields() ?? {}).map((field) => operationOf('query', field)),
    ...Object.values(bff.schema.getMutationType()?.getFields() ?? {}).map((field) => operationOf('mutation', field)),
  ];
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const mother = { person: aPerson({ birth: '19600101', name: '吴秀兰' }) };
const daughter = { person: aPerson({ birth: '19850101', name: '周小红' }) };

/** A session that acts, as far as the mother granted. */
async function acting(
  scopes: readonly string[],
): Promise<{ readonly api: Api; readonly id: string; readonly subject: Api }> {
  await database.clear();
  const subject = await bff.verified(mother.person);
  const api = await bff.verified(daughter.person);
  const id = await agreed(api, { api: subject, person: mother.person }, scopes);
  await acts(api).enter(id);
  return { api, id, subject };
}
const codeOf = async (api: Api, { document, variables }: Operation): Promise<string | undefined> =>
  (await api.send(document, variables)).errors[0]?.extensions.code;
/** Whose door opens to who acts for somebody; those about the session end the state that is tested. */
const isSession = ({ scope, access }: Operation): boolean => scope === 'session' || access === 'public';

test('every operation of the schema, asked for while acting, is logged with both persons', async () => {
  const { api, id } = await acting(['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND']);
  lines.length = 0;
  const named = (name: string): Operation[] => operations.filter((one) => one.name === name);
  const last = [...named('leaveActing'), ...named('signOut')];
  for (const { name, document, variables } of [...operations.filter((one) => !last.includes(one)), ...last]) {
    if (name === 'signOut') await acts(api).enter(id);
    await api.send(document, variables);
  }
  const both = {
    actor: bff.vault.personKey(daughter.person.idNumber),
    subject: bff.vault.personKey(mother.person.idNumber),
    delegation: id,
  };
  const logged = lines.filter((line) => Object.entries(both).every(([key, value]) => line[key] === value));
  const missing = operations.filter(({ name }) => !logged.some(({ operation }) => operation === name));
  expect(missing.map(({ name }) => name)).toEqual([]);
  expect(JSON.stringify(lines)).not.toMatch(/\d{17}|秀兰|小红/);
});

test('whatever is about the own account, or for staff, is closed while acting', async () => {
  const { api } = await acting(['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND']);
  const own = operations.filter((operation) => operation.scope === undefined && !isSession(operation));
  expect(own.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['revealNumbers', 'startFaceCheck', 'continueStepUp', 'enterActing', 'askDelegation', 'answerDelegation'],
      ...['showAgentCode', 'startAgentVisit', 'consents', 'decideConsent', 'withdrawConsent', 'myData'],
      ...['requestDataExport', 'fetchDataFile', 'submitCorrection', 'requestAccountClosing', 'accessRecords'],
      ...['devices', 'unbindAccount', 'startIdentityVerification', 'issueCounterCode'],
    ]),
  );
  for (const operation of own)
    expect([operation.name, await codeOf(api, operation)]).toEqual([operation.name, 'ACTING_NOT_HERE']);
});

test.each(DELEGATION_SCOPES)(
  'of %s alone nothing of another domain is reached, and what is read is written down',
  async (granted) => {
    const { api } = await acting([granted.toUpperCase().replace('-', '_')]);
    const scoped = operations.filter(({ scope }) => DELEGATION_SCOPES.some((one) => one === scope));
    expect(scoped.length).toBeGreaterThanOrEqual(DELEGATION_SCOPES.length);
    for (const operation of scoped) {
      const code = await codeOf(api, operation);
      if (operation.scope === granted)
        expect([operation.name, code]).not.toEqual([operation.name, 'ACTING_NOT_GRANTED']);
      else expect([operation.name, code]).toEqual([operation.name, 'ACTING_NOT_GRANTED']);
    }
    const [actor, subject] = [daughter, mother].map(({ person }) => bff.vault.personKey(person.idNumber));
    const kept = await links();
    expect(kept.length).toBeGreaterThan(0);
    for (const link of kept) {
      expect(link._id).toContain(subject);
      for (const entry of link.entries)
        expect(entry).toMatchObject({ by: { kind: 'relative', personKey: actor }, kinds: [granted] });
    }
  },
);

test('once the right has ended, nothing but leaving is answered', async () => {
  const { api, id, subject } = await acting(['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND']);
  await acts(subject).end(id);
  for (const operation of operations.filter((one) => !isSession(one)))
    expect([operation.name, await codeOf(api, operation)]).toEqual([operation.name, 'ACTING_ENDED']);
  await acts(api).leave();
  await expect(acts(api).vehicles()).resolves.toBe(0);
});

test('the one who acts leaves the register, or the one for whom: the session serves neither', async () => {
  for (const gone of [mother, daughter]) {
    const { api } = await acting(['TRAFFIC']);
    await unregister(bff.vault, gone.person);
    expect((await api.failure(DOCUMENTS.traffic)).extensions.code).toBe('ACTING_ENDED');
  }
});
