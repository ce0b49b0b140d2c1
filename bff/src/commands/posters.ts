import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import '../compose';
import { composeCatalog } from '../compose/composeCatalog';
import { composeEntry } from '../compose/composeEntry';
import { composePapers } from '../compose/composePapers';
import { readSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { startedIn } from '../config/startedIn';
import { regionOrCity, type ItemPaperService, type ItemSummary, type PublishedCatalog } from '../domains/catalog';
import { AppError } from '../kernel/appError';
import { systemClock } from '../kernel/clock';
import { createLogger } from '../kernel/logger';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { Vault } from '../storage/vault';
import { fillFolder, posterFiles } from './posters/posterFolder';

const USAGE = `Posters of service items: one A4 page each, with the item's code, in one PDF.

  npm run posters -- --out posters.pdf CODE …
  npm run posters -- --out posters.pdf --region 379902
  npm run posters -- --out posters.pdf --department NAME [--region CODE]
  npm run posters -- --out posters/ --all

An --out that ends with / is a folder: files of 100 pages each, as many as it takes. A run that was interrupted goes on where it stopped; files whose
items are published as before are left, files that hold something old are taken away.

CODE is an implementation code (实施编码). --region takes what that division itself carries out, --department one body's items.
`;

/** A PDF of more pages takes a printer and a reader longer than anybody waits. */
const MOST_PAGES = 500;

/** The words of the command line make no sense; the message says why. */
class Misunderstood extends Error {}

interface Wanted {
  readonly all: boolean;
  readonly codes: readonly string[];
  readonly department: string | undefined;
  readonly region: string | undefined;
}

interface FolderParts {
  readonly papers: ItemPaperService;
  readonly publicUrl: string;
}

async function choose(published: PublishedCatalog, { codes, department, region }: Wanted): Promise<ItemSummary[]> {
  const { items, byCode } = await published.current();
  const unknown = codes.filter((code) => !byCode.has(code));
  if (unknown.length > 0) throw new Misunderstood(`Nothing is published under ${unknown.join(', ')}.`);
  if (codes.length > 0) return codes.flatMap((code) => byCode.get(code) ?? []);
  const place = region === undefined ? null : regionOrCity(region);
  return items
    .filter((item) => place === null || item.regionCode === place)
    .filter((item) => department === undefined || item.department === department)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function read(args: readonly string[]): Wanted & { readonly out: string } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      region: { type: 'string' },
      department: { type: 'string' },
      all: { type: 'boolean' },
    },
  });
  const { out = '', region, department, all = false } = values;
  if (!/\.pdf$|\/$/.test(out))
    throw new Misunderstood('--out names a file that ends with .pdf, or a folder that ends with /.');
  const narrowed = positionals.length > 0 || region !== undefined || department !== undefined;
  if (all === narrowed) throw new Misunderstood('Say which items: codes, --region or --department, or --all of them.');
  return { all, codes: positionals, department, region, out };
}

async function drawFile(out: string, items: readonly ItemSummary[], papers: ItemPaperService): Promise<string> {
  if (items.length > MOST_PAGES)
    throw new Misunderstood(
      `${items.length} items are too many for one file; up to ${MOST_PAGES} go into one. Name a folder: --out posters/`,
    );
  const bytes = await papers.posters(items);
  writeFileSync(resolve(startedIn(), out), bytes);
  return `${out}: ${items.length} pages, ${bytes.length} bytes`;
}

async function drawFolder(out: string, items: readonly ItemSummary[], parts: FolderParts): Promise<string> {
  const { drawn, kept, removed } = await fillFolder(posterFiles(items, parts.publicUrl), {
    folder: resolve(startedIn(), out),
    draw: (part) => parts.papers.posters(part),
    tell: (sentence) => void process.stderr.write(`${sentence}\n`),
  });
  return `${out}: ${items.length} pages; ${drawn} files drawn, ${kept} were there, ${removed} old ones taken away`;
}

async function run(wanted: ReturnType<typeof read>): Promise<string> {
  const settings = readSettings();
  const log = createLogger({ level: 'warn', format: 'lines' });
  const base = { settings, vault: new Vault(settings.keys), clock: systemClock(), log };
  const catalog = composeCatalog(base);
  const items = await choose(catalog.published, wanted);
  if (items.length === 0) throw new Misunderstood('No published item answers that.');
  const papers = composePapers(catalog, composeEntry(base, {}));
  const { out } = wanted;
  return out.endsWith('/')
    ? drawFolder(out, items, { papers, publicUrl: settings.publicUrl })
    : drawFile(out, items, papers);
}

/** `npm run posters`: works while the BFF runs and while it does not. */
async function main(): Promise<void> {
  const wanted = read(process.argv.slice(2));
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-posters' });
    if (settings.mode === 'development') await syncIndexes(connection);
    process.stdout.write(`${await run(wanted)}\n`);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof AppError && error.code === 'REGION_UNKNOWN')
    return '--region is a division code such as 379902.';
  if (error instanceof AppError) return `It was not done: ${error.code} ${JSON.stringify(error.detail ?? {})}`;
  const parsing = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Misunderstood || parsing ? `${words}\n\n${USAGE}` : `It was not done: ${words}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 2;
});
