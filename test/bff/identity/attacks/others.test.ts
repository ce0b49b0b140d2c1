import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { aLoan, anAccount, anEnrolment, aVehicle, handOver } from '../../../support/city';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, type Person } from '../../../support/people';
import { startBff, type TestBff, type Tokens } from '../../../support/startBff';
import type { Api } from '../../../support/api';

type Known = Api & { readonly tokens: Tokens };

const OWN = `{
  me { citizen { id } }
  traffic { vehicles { id } }
  housingFund { accounts { id } loans { id } }
  devices { accounts { id devices { id } } }
}`;

let database: TestDatabase;
let bff: TestBff;
let victim: Known;
let stranger: Known;
const VICTIM = aPerson({ birth: '19770614' });
const STRANGER = aPerson({ birth: '19770615', name: '李小红' });

async function withRecords(person: Person, plate: string, number: string): Promise<void> {
  await handOver('traffic.vehicles', [aVehicle(person, plate, { 车辆识别代号: `LSVAA49J1320${number}` })]);
  await handOver('housing-fund.accounts', [anAccount(person, `3702${number}0001`)]);
  await handOver('housing-fund.loans', [aLoan(person, `GJ${number}`)]);
  await handOver('social-security.enrolments', [anEnrolment(person)]);
}

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  victim = await bff.verified(VICTIM, 'victim');
  stranger = await bff.verified(STRANGER, 'stranger');
  await withRecords(VICTIM, '鲁B11111', '47371');
  await withRecords(STRANGER, '鲁B22222', '47372');
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

interface Own {
  readonly me: { readonly citizen: { readonly id: string } };
  readonly traffic: { readonly vehicles: readonly { readonly id: string }[] };
  readonly housingFund: {
    readonly accounts: readonly { readonly id: string }[];
    readonly loans: readonly { readonly id: string }[];
  };
  readonly devices: {
    readonly accounts: readonly { readonly id: string; readonly devices: readonly { readonly id: string }[] }[];
  };
}

/** The answer without what is never the same. */
async function answerOf(query: string, id: string): Promise<unknown> {
  const { data, errors } = await stranger.send<object>(query, { id });
  const told = errors.map(({ message, path, extensions: { traceId: _traceId, ...rest } }) => ({
    message,
    path,
    ...rest,
  }));
  return { data, told };
}

const SELECTIONS: readonly (readonly [string, string, (own: Own) => string | undefined])[] = [
  ['vehicle', 'query($id: ID!) { traffic { vehicle(id: $id) { id plate } } }', (own) => own.traffic.vehicles[0]?.id],
  [
    'violations of a vehicle',
    'query($id: ID!) { traffic { violations(filter: { vehicleId: $id }) { totalCount } } }',
    (own) => own.traffic.vehicles[0]?.id,
  ],
  [
    'fund account',
    'query($id: ID!) { housingFund { account(id: $id) { id } } }',
    (own) => own.housingFund.accounts[0]?.id,
  ],
  ['fund loan', 'query($id: ID!) { housingFund { loan(id: $id) { id } } }', (own) => own.housingFund.loans[0]?.id],
  [
    'device',
    'mutation($id: ID!) { endDevice(input: { deviceId: $id }) { newSince } }',
    (own) => own.devices.accounts[0]?.devices[0]?.id,
  ],
  [
    'account',
    'mutation($id: ID!) { unbindAccount(input: { accountId: $id }) { newSince } }',
    (own) => own.devices.accounts[0]?.id,
  ],
  ['step', 'query($id: ID!) { stepUp(id: $id) { __typename } }', (own) => own.me.citizen.id],
  [
    'person, where a device is asked for',
    'mutation($id: ID!) { endDevice(input: { deviceId: $id }) { newSince } }',
    (own) => own.me.citizen.id,
  ],
];

describe('another person’s id', () => {
  let own: Own;
  beforeAll(async () => {
    own = await victim.ask<Own>(OWN);
  });

  test.each(SELECTIONS)('of a %s answers as one that nobody has', async (_what, query, idOf) => {
    const id = idOf(own);
    expect(id).toEqual(expect.any(String));
    const sameForm = 'A'.repeat(id?.length ?? 0);
    expect(await answerOf(query, id ?? '')).toEqual(await answerOf(query, sameForm));
  });

  test('changed nothing for its owner', async () => {
    await expect(victim.ask<Own>(OWN)).resolves.toEqual(own);
  });

  test('stands in no header either: whose records come is decided by the session', async () => {
    const headers = { 'x-user-id': own.me.citizen.id, 'x-person-key': own.me.citizen.id, 'x-account-id': 'victim' };
    const { traffic } = await bff.api
      .with({ ...headers, authorization: `Bearer ${stranger.tokens.accessToken}` })
      .ask<{ traffic: { vehicles: readonly { plate: string }[] } }>('{ traffic { vehicles { plate } } }');
    expect(traffic.vehicles.map(({ plate }) => plate)).toEqual(['鲁B22222']);
  });
});

type Place = readonly [place: string, argument: GraphQLArgument | GraphQLInputField];

/** Every argument of every field, and every field of the inputs behind them. */
function placesOf(schema: GraphQLSchema): Place[] {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const));
  const seen = new Set<string>();
  const inside = (place: string, argument: GraphQLArgument | GraphQLInputField): Place[] => {
    const type = getNamedType(argument.type);
    const here: Place = [`${place}(${argument.name})`, argument];
    if (!isInputObjectType(type) || seen.has(type.name)) return [here];
    seen.add(type.name);
    return [here, ...Object.values(type.getFields()).flatMap((field) => inside(type.name, field))];
  };
  return fields.flatMap(([place, { args }]) => args.flatMap((argument) => inside(place, argument)));
}

/** Where somebody says who they are, or a clerk reads a card: never whose records to show. */
const NAMING = [
  'StartIdentityVerificationInput(idNumber)',
  'StartPersonSignInInput(idNumber)',
  // The clerk holds the card in the hand, and the person is in the register under both.
  'IssueCounterCodeInput(idNumber)',
  // Asks the other to agree on their own account, or sends the citizen a code for a visit: neither shows or does anything by itself.
  'AskDelegationInput(idNumber)',
  'SendAgentCodeInput(idNumber)',
];

test('no argument and no input of the schema names a citizen, but where a person says who they are', () => {
  const places = placesOf(bff.schema);
  expect(places.length).toBeGreaterThan(30);
  const naming = places.filter(([, { name }]) =>
    /person|citizen|resident|idNumber|idCard|openid|user|owner|phone/i.test(name),
  );
  expect(naming.map(([place]) => place).sort()).toEqual([...NAMING].sort());
});
