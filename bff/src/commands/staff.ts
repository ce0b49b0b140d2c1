import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { businessDateOf, parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { normaliseCode } from '@city-services/shared/identity/rules';
import '../compose';
import { composeStaff } from '../compose/composeStaff';
import { readDataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { startedIn } from '../config/startedIn';
import { VILLAGE_POSTS, type ListedPost, type NewPost, type StaffService } from '../domains/identity';
import { AppError } from '../kernel/appError';
import { systemClock } from '../kernel/clock';
import { STAFF_ROLES } from '../kernel/context';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';

const USAGE = `Who works for the city, and as what.

  npm run staff -- add --role ROLE[,ROLE…] --organisation NAME --division CODE [--village CODE --post A|B] [--from DAY] [--until DAY] [--file FILE]
  npm run staff -- list
  npm run staff -- end ID [--on DAY]

add asks for the identity number, or takes it from standard input or from the first line of FILE: on a command line everybody on the machine
could read it. The person has to be in the population register. DAY is like 2026-07-01; without it, today.
A village agent (role agent) fills the A or B post of a village (12 digits); each has one holder at a time, and they are two people.
Roles: ${STAFF_ROLES.join(', ')}
`;

const say = (text: string): void => void process.stdout.write(text);

/** The words of the command line make no sense; the message says why. */
class Misunderstood extends Error {}

const OPTIONS = {
  role: { type: 'string' },
  organisation: { type: 'string' },
  division: { type: 'string' },
  village: { type: 'string' },
  post: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  on: { type: 'string' },
  file: { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

function dayOf(name: string, text: string | undefined): BusinessDate | null {
  if (text === undefined) return null;
  const day = text.length === 10 ? parseDay(text) : null;
  if (!day) throw new Misunderstood(`--${name} ${text} is no day such as 2026-07-01.`);
  return day;
}

function rolesOf(text = ''): NewPost['roles'] {
  const names = text.split(',').map((name) => name.trim());
  const roles = STAFF_ROLES.filter((role) => names.includes(role));
  if (roles.length !== new Set(names).size) throw new Misunderstood(`--role takes some of ${STAFF_ROLES.join(', ')}.`);
  return roles;
}

const NOT_LOADED = `the population register is still empty; nothing was written.
Load population.residents first (npm run ingest), or let npm start finish loading the demonstration city.`;

/** From FILE, a pipe, or a question at the terminal; never from the command line. */
async function askedNumber(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(resolve(startedIn(), file), 'utf8').split('\n', 1)[0] ?? '';
  const lines = createInterface({ input: process.stdin, ...(process.stdin.isTTY && { output: process.stdout }) });
  try {
    if (process.stdin.isTTY) return await lines.question('公民身份号码: ');
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

async function idNumberOf(file: string | undefined, today: BusinessDate): Promise<string> {
  const idNumber = normaliseCode(await askedNumber(file));
  const fault = idNumberFault(idNumber, today);
  if (fault) throw new Misunderstood(`That is no identity number (${fault}); nothing was written.`);
  return idNumber;
}

/** Both or neither, and only for an agent. */
function villagePostOf({ village, post }: Values, roles: NewPost['roles']): Pick<NewPost, 'village' | 'post'> {
  if (village === undefined && post === undefined) return { village: null, post: null };
  if (!roles.includes('agent')) throw new Misunderstood('--village and --post are of the role agent.');
  if (!/^\d{12}$/.test(village ?? ''))
    throw new Misunderstood('--village is a code of 12 digits such as 379902001001.');
  const letter = VILLAGE_POSTS.find((one) => one === post);
  if (!letter) throw new Misunderstood('--post is A or B.');
  return { village: village ?? null, post: letter };
}

const placeOf = ({ divisionCode, village, post }: ListedPost): string =>
  village ? `${village} ${post}` : divisionCode;

const lineOf = (post: ListedPost): string =>
  [
    ...[post.id, post.name ?? '(not in the register)', post.roles.join(','), post.organisation, placeOf(post)],
    `${post.fromOn}–${post.untilOn ?? ''}`,
  ].join('  ') + '\n';

async function add(staff: StaffService, values: Values, today: BusinessDate): Promise<void> {
  const { organisation = '', division = '' } = values;
  if (organisation.trim() === '') throw new Misunderstood('--organisation is missing.');
  if (!/^\d{6}$/.test(division)) throw new Misunderstood('--division is a code of 6 digits such as 379902.');
  const fromOn = dayOf('from', values.from) ?? today;
  const untilOn = dayOf('until', values.until);
  if (untilOn && untilOn < fromOn) throw new Misunderstood('--until lies before --from.');
  const roles = rolesOf(values.role);
  const idNumber = await idNumberOf(values.file, today);
  if (!(await staff.registerIsLoaded())) throw new Error(NOT_LOADED);
  const post = await staff.add({
    idNumber,
    roles,
    organisation: organisation.trim(),
    divisionCode: division,
    ...villagePostOf(values, roles),
    fromOn,
    untilOn,
  });
  say(lineOf(post));
}

async function run(staff: StaffService, args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [what, id] = positionals;
  const today = businessDateOf(systemClock().now());
  if (what === 'add') return add(staff, values, today);
  if (what === 'list') return (await staff.list()).forEach((post) => say(lineOf(post)));
  if (what !== 'end' || !id) throw new Misunderstood('Say add, list or end ID.');
  const on = dayOf('on', values.on) ?? today;
  const ended = await staff.end(id, on);
  if (!ended) throw new Misunderstood(`There is no post ${id}.`);
  if (ended.untilOn !== on)
    throw new Misunderstood(`${id} ended on ${ended.untilOn ?? ''} already; an end is not put off: add a new post.`);
  say(`${id} ends\n`);
}

/** `npm run staff`: works while the BFF runs and while it does not. */
async function main(): Promise<void> {
  const settings = readDataSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-staff' });
    if (settings.mode === 'development') await syncIndexes(connection);
    await run(composeStaff(settings), process.argv.slice(2));
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof AppError && error.code === 'STAFF_POST_TAKEN')
    return 'Somebody fills that post of the village at that time; nothing was written. End theirs first: npm run staff -- list';
  if (error instanceof AppError && error.code === 'STAFF_POST_BOTH')
    return 'The same person fills the other post of the village then; nothing was written. A and B are two people.';
  if (error instanceof AppError && error.code === 'PERSON_NOT_FOUND')
    return 'The population register holds nobody of this number; nothing was written.';
  const parsing = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Misunderstood || parsing ? `${words}\n\n${USAGE}` : `It was not done: ${words}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 2;
});
