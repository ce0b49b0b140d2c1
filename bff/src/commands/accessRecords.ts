import { parseArgs } from 'node:util';
import '../compose';
import { composeAccessUpkeep } from '../compose/composePrivacy';
import { readDataSettings, type DataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import type { CheckProgress, CheckResult, KnownSeal } from '../domains/privacy';
import { systemClock } from '../kernel/clock';
import { createLogger } from '../kernel/logger';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { progressDisplay } from './ingest/progress';

const USAGE = `Who looked at whose data.

  npm run access-records -- verify [--seal NUMBER:HASH]
  npm run access-records -- prune

verify  reads every person's chain of entries and says what was removed or changed; persons are named by their keyed hash. The BFF may serve meanwhile.
        --seal: a seal that was written down before, as verify and the log of the BFF say it: when it is gone, the whole database was set back.
prune   removes entries that are older than ACCESS_RECORD_MONTHS; the BFF does it by itself every six hours.
Exit status: 0 every chain is whole; 1 something was removed or changed; 2 it was not done.
What to do with a broken chain: docs/domains/privacy.md
`;

const MOST_NAMED = 1000;
const SEAL = /^([1-9]\d{0,8}):([\w-]{43})$/;

const say = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(text);

interface Words {
  readonly what: 'verify' | 'prune';
  readonly seal?: KnownSeal;
}

/** What the command line asks for; a sentence when it makes no sense. */
function readWords(args: readonly string[]): Words | string {
  try {
    const options = { seal: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what, ...more] = positionals;
    if (more.length > 0) return `There is one word too many: ${more[0]}.`;
    if (what !== 'verify' && what !== 'prune') return `Say verify or prune${what ? `, not ${what}` : ''}.`;
    if (values.seal === undefined) return { what };
    const [, number, hash] = SEAL.exec(values.seal) ?? [];
    if (what === 'prune' || hash === undefined) return `--seal goes with verify and looks like 12:hash.`;
    return { what, seal: { number: Number(number), hash } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function faultLine({ personKey, link, fault }: CheckResult['faults'][number]): string {
  const [chain, part] = personKey === null ? ['the city', 'seal'] : [personKey, 'link'];
  return `  ${chain} ${link === null ? 'head' : `${part} ${link}`}: ${fault}\n`;
}

function sayResult({ persons, links, lastSeal, faults }: CheckResult): 0 | 1 {
  say(`${persons} persons, ${links} links of their chains: ${faults.length === 0 ? 'all whole' : 'NOT whole'}\n`);
  say(lastSeal ? `the last seal of the city is ${lastSeal.number}:${lastSeal.hash}\n` : 'the city is not sealed yet\n');
  for (const fault of faults.slice(0, MOST_NAMED)) complain(faultLine(fault));
  if (faults.length > MOST_NAMED) complain(`  and ${faults.length - MOST_NAMED} more\n`);
  return faults.length === 0 ? 0 : 1;
}

async function run(settings: DataSettings, { what, seal }: Words): Promise<0 | 1> {
  const log = createLogger({ level: 'warn', format: 'lines' });
  const { check, retention } = composeAccessUpkeep(settings, { clock: systemClock(), log });
  if (what === 'prune') {
    say(`${await retention.prune()} links were removed\n`);
    return 0;
  }
  const display = progressDisplay('Checking', { isTTY: process.stdout.isTTY === true, write: say }, Date.now);
  try {
    const show = ({ links, total }: CheckProgress): void =>
      display.show({ records: links, fraction: total === 0 ? null : Math.min(1, links / total) });
    return sayResult(await check.run({ show, seal }));
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
    return await run(settings, words);
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
