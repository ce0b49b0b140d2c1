import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLFieldMap,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { compose } from '../../bff/src/compose';
import { schemaText } from '../../bff/src/commands/schema';
import { DELEGATION_SCOPES } from '../../bff/src/kernel/acting';
import { STAFF_ROLES } from '../../bff/src/kernel/context';
import { projectRoot } from '../../bff/src/config/paths';
import { testSettings } from '../support/startBff';

const core = buildSchema(readFileSync(join(projectRoot(), 'test/fixtures/contract/core.graphql'), 'utf8'));
const ours: GraphQLSchema = compose(testSettings()).schema;
const theirTypes = Object.values(core.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const argumentLine = ({ name, type, defaultValue }: GraphQLArgument): string =>
  `${name}: ${String(type)} = ${JSON.stringify(defaultValue)}`;

function fieldLines(fields: GraphQLFieldMap<unknown, unknown>, known: GraphQLFieldMap<unknown, unknown>): string[] {
  return Object.values(fields)
    .filter(({ name }) => name in known)
    .map(({ name, type, args }) => {
      const promised = new Set(known[name]?.args.map((argument) => argument.name));
      return `${name}(${args
        .filter((argument) => promised.has(argument.name))
        .map(argumentLine)
        .sort()
        .join(', ')}): ${String(type)}`;
    })
    .sort();
}

/** What of a type the contract speaks about, as lines: names, types, nullability, arguments with their defaults, values. */
function linesOf(type: GraphQLNamedType | undefined, promised: GraphQLNamedType): string[] {
  if (isObjectType(type) && isObjectType(promised)) return fieldLines(type.getFields(), promised.getFields());
  if (isInputObjectType(type) && isInputObjectType(promised)) {
    return Object.values(type.getFields())
      .map(({ name, type: fieldType }) => `${name}: ${String(fieldType)}`)
      .sort();
  }
  if (isEnumType(type) && isEnumType(promised)) {
    return type
      .getValues()
      .map(({ name }) => name)
      .filter((name) => promised.getValue(name))
      .sort();
  }
  return [isScalarType(type) && isScalarType(promised) ? 'scalar' : `another kind: ${String(type)}`];
}

describe('the schema', () => {
  test.each(theirTypes.map((type) => [type.name, type] as const))('holds all of %s', (name, promised) => {
    expect(linesOf(ours.getType(name), promised)).toEqual(linesOf(promised, promised));
  });

  test('requires no argument that the contract does not know', () => {
    const added = theirTypes.flatMap((type) => {
      const mine = ours.getType(type.name);
      if (!isObjectType(type) || !isObjectType(mine)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) =>
        (mine.getFields()[name]?.args ?? [])
          .filter((argument) => !args.some((promised) => promised.name === argument.name))
          .filter((argument) => String(argument.type).endsWith('!'))
          .map((argument) => `${type.name}.${name}(${argument.name})`),
      );
    });
    expect(added).toEqual([]);
  });

  test('is the one that code generation reads', () => {
    expect(readFileSync(join(projectRoot(), 'shared/schema/schema.graphql'), 'utf8')).toBe(schemaText());
  });
});

/** Departments' records, and what is made of them; beside these everything with a field that is masked is personal. */
const RECORDS = [
  ...['SocialSecurity', 'Traffic', 'HousingFund', 'Reminder', 'FullNumbers'],
  ...[
    'SocialSecuritySummary',
    'TrafficSummary',
    'HousingFundSummary',
    'HeldKind',
    'DataFileView',
    'Correction',
    'HeldRecord',
  ],
];
/** Answers that hold somebody's name and are no look at their records, and why. */
const NO_LOOKS: Readonly<Record<string, string>> = {
  ...{ signIn: 'SESSION', refreshSession: 'SESSION', me: 'SESSION', completePersonSignIn: 'SESSION' },
  ...{ completeIdentityVerification: 'SESSION', enterActing: 'SESSION', leaveActing: 'SESSION' },
  ...{ continueStepUp: 'SESSION', enterCounterCode: 'SESSION' },
  ...{ stepUpOptions: 'HELPER', stepUp: 'HELPER', startFaceCheck: 'HELPER', startHelpCheck: 'HELPER' },
  ...{ delegations: 'AGREED', askDelegation: 'AGREED', answerDelegation: 'AGREED', endDelegation: 'AGREED' },
  ...{ startAgentVisit: 'AGREED', accessRecords: 'WHO_LOOKED', submitCorrection: 'OWN_WORDS' },
};

/** The types below an answer that hold something of a person. */
function personalTypes(type: GraphQLNamedType, seen = new Set<string>()): string[] {
  if (seen.has(type.name)) return [];
  seen.add(type.name);
  if (isUnionType(type)) return type.getTypes().flatMap((one) => personalTypes(one, seen));
  if (!isObjectType(type)) return [];
  const below = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  const personal = RECORDS.includes(type.name) || below.some(({ name }) => name === 'Masked');
  return [...(personal ? [type.name] : []), ...below.flatMap((one) => personalTypes(one, seen))];
}

/** What becomes of an operation while the session acts for somebody else. */
const actingWords = ({ access, scope }: Readonly<Record<string, unknown>>): string => {
  if (access === 'public') return 'the same while acting';
  return scope === undefined ? 'refused while acting' : `while acting: ${String(scope)}`;
};

describe('access', () => {
  const operations = [ours.getQueryType(), ours.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ of: type?.name ?? '', field })),
  );

  test.each(operations.map(({ of, field }) => [`${of}.${field.name}`, field] as const))(
    '%s says who may knock',
    (_name, field) => {
      const levels = ['public', 'signed-in', 'verified', 'face', ...STAFF_ROLES.map((role) => `staff:${role}`)];
      const asked = String(field.extensions['access']).split(' ');
      expect(asked.filter((level) => !levels.includes(level))).toEqual([]);
      // Several doors on one operation are several roles of staff: any of them opens it.
      expect(asked.length === 1 || asked.every((level) => level.startsWith('staff:'))).toBe(true);
    },
  );

  test('every answer with personal records is written down, and what is written down is one', () => {
    const answers = operations.map(({ field }) => ({
      name: field.name,
      personal: personalTypes(getNamedType(field.type)).length > 0 && !(field.name in NO_LOOKS),
      audited: field.extensions['audited'] !== undefined,
    }));
    expect(answers.filter(({ personal, audited }) => personal !== audited)).toEqual([]);
    const known = new Set(answers.map(({ name }) => name));
    expect(Object.keys(NO_LOOKS).filter((name) => !known.has(name))).toEqual([]);
  });

  test('what may be asked while acting is a domain that can be granted, parts of several, or the session itself', () => {
    const scopes = operations.flatMap(({ field }) => field.extensions['scope'] ?? []);
    const known = [...DELEGATION_SCOPES, 'parts', 'session'];
    expect(scopes.filter((scope) => !known.includes(scope as (typeof known)[number]))).toEqual([]);
    expect(new Set(scopes)).toEqual(new Set(known));
    // A mark that opens something to those who act has no meaning where everybody may knock.
    expect(
      operations.filter(({ field: { extensions: marks } }) => marks['scope'] && marks['access'] === 'public'),
    ).toEqual([]);
  });

  test('is what it was when it was last reviewed', () => {
    const table = operations.map(
      ({ of, field }) =>
        `${of}.${field.name}: ${String(field.extensions['access'])}, ${String(field.extensions['limit'] ?? 'as often as any')}, ${actingWords(field.extensions)}`,
    );
    expect(table.sort()).toMatchSnapshot();
  });

  test('no operation names a person: none takes an identity number but verification', () => {
    const naming = operations.filter(({ field }) =>
      field.args.some(({ name }) => /person|citizen|idNumber/i.test(name)),
    );
    expect(naming.map(({ field }) => field.name)).toEqual([]);
  });
});
