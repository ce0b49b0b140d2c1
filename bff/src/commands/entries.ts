import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTRY_PAGES } from '@city-services/shared/entry/pages';
import type { EntryKind } from '@city-services/shared/entry/scene';
import { addDays, businessDateOf, parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import '../compose';
import { composeEntry, type Entries } from '../compose/composeEntry';
import { composePlatforms } from '../compose/composePlatforms';
import { readSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { startedIn } from '../config/startedIn';
import type { EntryCode, PictureFor } from '../domains/entry';
import { AppError } from '../kernel/appError';
import { systemClock } from '../kernel/clock';
import { createLogger } from '../kernel/logger';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';

const USAGE = `Printed codes: what they lead to, their pictures, how often they are scanned.

  npm run entries -- add page NAME [--campaign NAME] [--note TEXT] [--until DAY]
  npm run entries -- add item|hall KEY [--note TEXT] [--until DAY]
  npm run entries -- list
  npm run entries -- end SCENE
  npm run entries -- reopen SCENE
  npm run entries -- draw SCENE --out FILE.svg|FILE.png [--for link|weapp|alipay]
  npm run entries -- scans [--from DAY] [--to DAY]

The same target has the same code. A page of a campaign has a code of its own. DAY is like 2026-07-01.
Pages: ${ENTRY_PAGES.join(', ')}
`;

const OPTIONS = {
  campaign: { type: 'string' },
  note: { type: 'string' },
  until: { type: 'string' },
  out: { type: 'string' },
  for: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

/** The words of the command line make no sense; the message says why. */
class Misunderstood extends Error {}

const KINDS = new Map<string, EntryKind>([
  ['page', 'PAGE'],
  ['item', 'ITEM'],
  ['hall', 'HALL'],
]);
const WEEK_DAYS = 7;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function dayOf(name: string, text: string | undefined): BusinessDate | null {
  if (text === undefined) return null;
  const day = text.length === 10 ? parseDay(text) : null;
  if (!day) throw new Misunderstood(`--${name} ${text} is no day such as 2026-07-01.`);
  return day;
}

const targetWords = ({ target: { kind, key, campaign } }: EntryCode): string =>
  [kind.toLowerCase(), key, campaign ?? ''].filter(Boolean).join(' ');

const lineOf = (entries: Entries, code: EntryCode): string =>
  [
    code.scene,
    targetWords(code),
    entries.entries.closed(code) ?? (code.lastDay ? `until ${code.lastDay}` : 'open'),
    entries.pictures.linkOf(code.scene),
    code.note,
  ].join('  ');

async function add(entries: Entries, [word = '', key = '']: readonly string[], values: Values): Promise<void> {
  const kind = KINDS.get(word);
  if (!kind) throw new Misunderstood('Say add page NAME, add item KEY or add hall KEY.');
  const { campaign = null, note } = values;
  const target = { kind: campaign !== null && kind === 'PAGE' ? 'CAMPAIGN' : kind, key, campaign } as const;
  const code = await entries.entries.codeFor({ target, note, lastDay: dayOf('until', values.until) });
  say(lineOf(entries, code));
}

async function draw(entries: Entries, scene: string, values: Values): Promise<void> {
  const { out = '', for: whose = 'link' } = values;
  const form = /\.(svg|png)$/.exec(out)?.[1];
  if (form !== 'svg' && form !== 'png') throw new Misunderstood('--out names a file that ends with .svg or .png.');
  if (!['link', 'weapp', 'alipay'].includes(whose)) throw new Misunderstood('--for is link, weapp or alipay.');
  const picture = await entries.pictures.draw(scene, whose as PictureFor, form);
  if (!picture)
    throw new Misunderstood(`Nobody draws ${out} for ${whose}: it needs .png, and PLATFORMS=real or local.`);
  writeFileSync(resolve(startedIn(), out), picture.bytes);
  say(`${out}: ${picture.contentType}, ${picture.bytes.length} bytes`);
}

async function scans(entries: Entries, values: Values): Promise<void> {
  const to = dayOf('to', values.to) ?? businessDateOf(systemClock().now());
  const from = dayOf('from', values.from) ?? addDays(to, 1 - WEEK_DAYS);
  for (const { day, scene, platform, count, code } of await entries.entries.scans(from, to))
    say([day, scene, code ? targetWords(code) : '(no code)', platform, String(count)].join('  '));
}

async function run(entries: Entries, args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [what = '', ...rest] = positionals;
  const [scene = ''] = rest;
  if (what === 'add') return add(entries, rest, values);
  if (what === 'list') return (await entries.entries.list()).forEach((code) => say(lineOf(entries, code)));
  if (what === 'draw') return draw(entries, scene, values);
  if (what === 'scans') return scans(entries, values);
  if (what !== 'end' && what !== 'reopen') throw new Misunderstood('Say add, list, end, reopen, draw or scans.');
  say(lineOf(entries, await entries.entries.switch(scene, what === 'reopen')));
}

/** `npm run entries`: works while the BFF runs and while it does not. */
async function main(): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-entries' });
    if (settings.mode === 'development') await syncIndexes(connection);
    const base = { settings, clock: systemClock(), log: createLogger({ level: 'warn', format: 'lines' }) };
    await run(composeEntry(base, composePlatforms(base).codes), process.argv.slice(2));
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  key: `is no page (${ENTRY_PAGES.join(', ')}) and no code of an item or hall, or it names a person.`,
  campaign: 'A campaign is small letters, digits and hyphens, belongs to a page, and names no person.',
  note: 'A note has up to 80 characters.',
  lastDay: '--until lies in the past.',
  to: '--to lies before --from, or more than a year after it.',
};

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof AppError && error.code === 'INPUT_INVALID')
    return error.field === 'key'
      ? `The target ${FIELDS['key']}`
      : (FIELDS[error.field ?? ''] ?? 'The words are wrong.');
  if (error instanceof AppError && error.code === 'ENTRY_UNKNOWN')
    return 'There is no such code, or it was ended. npm run entries -- list shows them all.';
  if (error instanceof AppError) return `It was not done: ${error.code} ${JSON.stringify(error.detail ?? {})}`;
  const parsing = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Misunderstood || parsing ? `${words}\n\n${USAGE}` : `It was not done: ${words}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 2;
});
