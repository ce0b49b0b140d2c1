import { parseArgs } from 'node:util';
import '../compose';
import { composeAccessUpkeep } from '../compose/composePrivacy';
import { readDataSettings, type DataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import type { CheckResult } from '../domains/privacy';
import { systemClock } from '../kernel/clock';
import { createLogger } from '../kernel/logger';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { progressDisplay } from './ingest/progress';

const USAGE = `Who looked at whose data.

  npm run access-records -- verify
  npm run access-records -- prune

verify  reads every person's chain of entries and says what was removed or changed; persons are named by their keyed hash. The BFF may serve meanwhile.
prune   removes entries that are older than ACCESS_RECORD_MONTHS; the BFF does it by itself every six hours.
Exit status: 0 every chain is whole; 1 something was removed or changed; 2 it was not done.
What to do with a broken chain: docs/domains/privacy.md
`;

const MOST_NAMED = 1000;

const say = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(text);

/** What the command line asks for; a sentence when it makes no sense. */
function readWords(args: readonly string[]): { readonly what: 'verify' | 'prune' } | string {
  try {
    const [what, ...more] = parseArgs({ args: [...args], options: {}, allowPositionals: true }).positionals;
    if (more.length > 0) return `There is one word too many: ${more[0]}.`;
    return what === 'verify' || what === 'prune' ? { what } : `Say verify or prune${what ? `, not ${what}` : ''}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function sayResult({ persons, links, faults }: CheckResult): 0 | 1 {
  say(`${persons} persons, ${links} links of their chains: ${faults.length === 0 ? 'all whole' : 'NOT whole'}\n`);
  for (const { personKey, link, fault } of faults.slice(0, MOST_NAMED)) {
    complain(`  ${personKey} ${link === null ? 'head' : `link ${link}`}: ${fault}\n`);
  }
  if (faults.length > MOST_NAMED) complain(`  and ${faults.length - MOST_NAMED} more\n`);
  return faults.length === 0 ? 0 : 1;
}

async function run(settings: DataSettings, what: 'verify' | 'prune'): Promise<0 | 1> {
  const log = createLogger({ level: 'warn', format: 'lines' });
  const { check, retention } = composeAccessUpkeep(settings, { clock: systemClock(), log });
  if (what === 'prune') {
    say(`${await retention.prune()} links were removed\n`);
    return 0;
  }
  const display = progressDisplay('Checking', { isTTY: process.stdout.isTTY === true, write: say }, Date.now);
  try {
    const show = ({ links, total }: { readonly links: number; readonly total: number }): void =>
      display.show({ records: links, fraction: total === 0 ? null : Math.min(1, links / total) });
    return sayResult(await check.run(show));
  } finally {
    display.end();
  }
}

/** `npm run access-records`. */
async function main(): Promise<0 | 1 | 2> {
  const words = readWords(process.argv.slice(2));
  if (typeof words === 'string') {
    complain(`${words}\n\n${USAGE}`);
    return 2;
  }
  const settings = readDataSettings();
  const database = await openDatabase(settings);
  try {
    await connectDatabase(database.uri, { appName: 'city-services-access-records' });
    return await run(settings, words.what);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const words = `It was not done: ${error instanceof Error ? error.message : String(error)}`;
    complain(`${error instanceof SettingsError ? error.message : words}\n`);
    process.exitCode = 2;
  },
);
