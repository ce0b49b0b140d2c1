import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType, parse, typeFromAST } from 'graphql';
import type { GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { acquireDatabase } from '../../../bff/src/storage/databaseProcess';
import { run, until, type Running } from '../../bff/exchange/commandLine';
import { SAMPLE } from '../../support/departments';
import type { Person } from '../../support/people';

const ROOT = join(__dirname, '../../..');

/** What a run left behind. */
export interface Traces {
  /** The data folder: database, batches with reports and reject files. */
  readonly dataDir: string;
  /** Everything that the processes wrote to their outputs. */
  readonly log: string;
  /** Everything that the BFF answered. */
  readonly answers: readonly string[];
}

interface Asked {
  readonly text: string;
  readonly kind: OperationDefinitionNode['operation'];
  readonly variables: Record<string, unknown>;
}

/** A value of the type in which every text is `text`: citizens type into whichever field they find. */
function filled(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return filled(type.ofType, text);
  if (isListType(type)) return [filled(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, filled(field.type, text)]));
  }
  const values: Readonly<Record<string, unknown>> = { Int: 1, Fen: 1, Float: 1, Boolean: true };
  const dates: Readonly<Record<string, unknown>> = { BusinessDate: '2026-07-01', BusinessMonth: '2026-07' };
  return values[type.name] ?? dates[type.name] ?? text;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Every operation of the mini-program, its variables filled with `text`. */
function operations(schema: GraphQLSchema, text: string): Asked[] {
  const documents = filesBelow(join(ROOT, 'miniprogram/src'))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(file, 'utf8'));
  const definitions = documents.flatMap((document) => parse(document, { noLocation: false }).definitions);
  const fragments = definitions.filter(({ kind }) => kind === 'FragmentDefinition');
  const source = (node: (typeof definitions)[number]): string =>
    node.loc!.source.body.slice(node.loc!.start, node.loc!.end);
  return definitions
    .filter((node) => node.kind === 'OperationDefinition')
    .map((node) => ({
      text: [source(node), ...fragmentsFor(source(node), fragments.map(source))].join('\n'),
      kind: node.operation,
      variables: Object.fromEntries(
        (node.variableDefinitions ?? []).map(({ variable, type }) => [
          variable.name.value,
          filled(typeFromAST(schema, type as never) as GraphQLInputType, text),
        ]),
      ),
    }));
}

/** The fragments that a text spreads, and those that they spread. */
function fragmentsFor(text: string, fragments: readonly string[], taken = new Set<string>()): string[] {
  for (const [, name] of text.matchAll(/\.\.\.\s*([A-Z]\w*)/g)) {
    const found = fragments.find((fragment) => fragment.startsWith(`fragment ${name} `));
    if (!found || taken.has(found)) continue;
    taken.add(found);
    fragmentsFor(found, fragments, taken);
  }
  return [...taken];
}

/** A BFF as a process of its own, over its own embedded database, with everything in the log that it ever writes. */
class Served {
  readonly answers: string[] = [];

  private constructor(
    private readonly process: Running,
    private readonly url: string,
  ) {}

  static async start(dataDir: string): Promise<Served> {
    const environment = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'debug', DEMO_CITY: 'off', RATE_LIMITS: 'off' };
    const process = run('bff/src/main.ts', [], { ...environment, BUSINESS_DATE: '2026-07-01' });
    const address = (): string | undefined => /listens at (\S+)/.exec(process.output())?.[1];
    await until(() => address() !== undefined, `the BFF listens: ${process.output()}`, 60_000);
    return new Served(process, address() ?? '');
  }

  async ask<T>(query: string, variables: unknown, token?: string): Promise<T> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const text = await this.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (JSON.parse(text) as { data: T }).data;
  }

  async send(path: string, init: RequestInit = {}): Promise<string> {
    const text = await (await fetch(`${this.url}${path}`, init)).text();
    this.answers.push(text);
    return text;
  }

  /** Signs in and verifies with the code of the outbox. */
  async verified({ name, idNumber }: Person): Promise<string> {
    const signIn = 'mutation($code: String!) { signIn(input: { platform: H5, code: $code }) { accessToken } }';
    const session = await this.ask<{ signIn: { accessToken: string } }>(signIn, { code: name });
    const { identityNotice } = await this.ask<{ identityNotice: { version: string } }>(
      '{ identityNotice { version } }',
      {},
    );
    const start = 'mutation($i: StartIdentityVerificationInput!) { startIdentityVerification(input: $i) { id } }';
    const claim = { i: { name, idNumber, noticeVersion: identityNotice.version } };
    const started = await this.ask<{ startIdentityVerification: { id: string } } | null>(
      start,
      claim,
      session.signIn.accessToken,
    );
    // Who is bound already is verified by signing in.
    if (!started) return session.signIn.accessToken;
    const { messages } = JSON.parse(await this.send('/dev/outbox')) as { messages: Array<{ code: string }> };
    const complete =
      'mutation($i: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $i) { accessToken } }';
    const code = { i: { challengeId: started.startIdentityVerification.id, code: messages[0]?.code } };
    const bound = await this.ask<{ completeIdentityVerification: { accessToken: string } }>(
      complete,
      code,
      session.signIn.accessToken,
    );
    return bound.completeIdentityVerification.accessToken;
  }

  async stop(): Promise<string> {
    this.process.child.kill('SIGTERM');
    return (await this.process.ended).output;
  }
}

/** Requests that are none, with a personal value in every place that a request has. */
async function sendNonsense(bff: Served, { idNumber, name, phone }: Person): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const post = (body: string): Promise<string> => bff.send('/graphql', { method: 'POST', headers: json, body });
  await bff.send(`/${idNumber}/${encodeURIComponent(name)}?phone=${phone}`);
  await bff.send(`/graphql?query={me}&variables=${idNumber}`);
  await bff.send('/graphql', { headers: { authorization: `Bearer ${idNumber}`, 'x-forwarded-for': String(phone) } });
  await post(`{"query": "${idNumber}`);
  await post(JSON.stringify({ query: `{ me { citizen(idNumber: "${idNumber}", name: "${name}") { name } } }` }));
  await post(JSON.stringify({ query: `query($a: ${name}) { me }`, variables: { a: phone } }));
  await post(JSON.stringify({ query: `{ serverTime } # ${idNumber} ${name}`, operationName: idNumber }));
  await post(JSON.stringify([{ query: `{ a${idNumber}: serverTime }` }]));
}

const POST = [
  '--role',
  'clerk,reviewer,editor,supervisor',
  '--organisation',
  '海州区政务服务中心',
  '--division',
  '379902',
];

/** Gives somebody of the register every desk that there is; the number is typed as the command wants it. */
async function employ(dataDir: string, { idNumber }: Person): Promise<string> {
  const typed = join(mkdtempSync(join(tmpdir(), 'city-services-typed-')), 'number');
  writeFileSync(typed, `${idNumber}\n`);
  const words = ['add', ...POST, '--from', '2020-01-01', '--file', typed];
  const { status, output } = await run('bff/src/commands/staff.ts', words, { DATA_DIR: dataDir }).ended;
  if (status !== 0) throw new Error(`nobody was employed: ${output}`);
  return output;
}

/** From now on every write fails, and the failure tells what was to be written. */
async function refuseWrites(dataDir: string): Promise<void> {
  const open = await acquireDatabase(dataDir);
  const client = await MongoClient.connect(open.uri);
  try {
    const names = await client.db().listCollections({}, { nameOnly: true }).toArray();
    for (const { name } of names) await client.db().command({ collMod: name, validator: { nobody: 'writes' } });
  } finally {
    await client.close();
    await open.close();
  }
}

/** Whom a run is about: citizens, the first of whom also comes to the counter, and somebody who works at all desks. */
interface Cast {
  readonly people: readonly Person[];
  readonly staff: Person;
}

/**
 * The sample of the departments loaded, a hand-over full of faults loaded behind it, citizens who ask for everything that the mini-program
 * asks and type personal values wherever something can be typed, staff who do the same with theirs, requests that make no sense, and all of it once
 * more with a database that refuses every write.
 */
export async function fullRun(cast: Cast, faulty: Readonly<Record<string, string>>): Promise<Traces> {
  const dataDir = mkdtempSync(join(tmpdir(), 'city-services-traces-'));
  const handedOver = mkdtempSync(join(tmpdir(), 'city-services-handed-over-'));
  for (const [file, text] of Object.entries(faulty)) writeFileSync(join(handedOver, file), text);
  const load = (folder: string): Promise<{ output: string }> =>
    run('bff/src/commands/ingest.ts', [folder], { DATA_DIR: dataDir, BUSINESS_DATE: '2026-07-01' }).ended;
  const log = [(await load(SAMPLE)).output, (await load(handedOver)).output, await employ(dataDir, cast.staff)];
  const bff = await Served.start(dataDir);
  try {
    await useEverything(bff, cast, () => refuseWrites(dataDir));
  } finally {
    log.push(await bff.stop());
  }
  return { dataDir, log: log.join('\n'), answers: bff.answers };
}

/** Questions first; what ends the session comes last. */
const orderOf = ({ kind, text }: Asked): number => {
  if (kind === 'query') return 0;
  return /\b(signOut|end|close|leave)/i.test(text) ? 2 : 1;
};

/** Every operation with every personal value of somebody, in the order in which a session lives. */
function everythingWith({ idNumber, name, phone }: Person): Asked[] {
  const schema = buildSchema(readFileSync(join(ROOT, 'shared/schema/schema.graphql'), 'utf8'));
  const texts = [idNumber, name, String(phone)];
  return texts.flatMap((text) => operations(schema, text)).sort((a, b) => orderOf(a) - orderOf(b));
}

const AT_THE_COUNTER =
  'mutation($i: IssueCounterCodeInput!) { issueCounterCode(input: $i) { person { name idNumber } } }';

async function useEverything(bff: Served, { people, staff }: Cast, breakDown: () => Promise<void>): Promise<void> {
  const [first] = people;
  if (!first) throw new Error('nobody takes part');
  for (const person of people) {
    const token = await bff.verified(person);
    for (const { text, variables } of everythingWith(person)) await bff.ask(text, variables, token);
    await sendNonsense(bff, person);
  }
  const desk = await bff.verified(staff);
  const { name, idNumber } = first;
  await bff.ask(AT_THE_COUNTER, { i: { name, idNumber } }, desk);
  for (const { text, variables } of everythingWith(first)) await bff.ask(text, variables, desk);
  for (const path of ['/healthz', '/readyz', '/metrics', '/dev/outbox']) await bff.send(path);

  const citizen = await bff.verified(people[1] ?? first);
  const again = await bff.verified(staff);
  await breakDown();
  for (const token of [citizen, again])
    for (const { text, variables } of everythingWith(first)) await bff.ask(text, variables, token);
}
