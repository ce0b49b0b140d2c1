import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportSummary } from '../../../bff/src/domains/catalog';
import { loadFiles, type ExitStatus } from '../../../bff/src/commands/ingest/loadFiles';
import { composeCatalogImport } from '../../../bff/src/compose/composeCatalogImport';
import { composeIngest, DATA_SETS } from '../../../bff/src/compose/composeIngest';
import type { LoadReport } from '../../../bff/src/domains/exchange';
import { systemClock } from '../../../bff/src/kernel/clock';
import { businessDate } from '@city-services/shared/time/businessDate';
import { testSettings } from '../../support/startBff';
import { aBasic, aMaterial, anItem, ndjson, type CatalogRow } from '../../support/catalogFiles';

export interface VerdictRow {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly verdict: string;
  readonly rule: string;
  readonly column: string;
  readonly sentence: string;
}

export interface Loaded {
  readonly status: ExitStatus;
  readonly summary: ImportSummary;
  readonly reports: readonly LoadReport[];
  readonly verdicts: readonly VerdictRow[];
  /** What the command said. */
  readonly said: string;
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

/** The linter's verdicts, read back as a department would. */
export function verdictsIn(path: string): VerdictRow[] {
  const [, ...lines] = readFileSync(path, 'utf8').split('\r\n').filter(Boolean);
  return lines.map((line) => {
    const [file = '', number = '', code = '', , verdict = '', rule = '', , column = '', sentence = ''] = cellsOf(line);
    return { file, line: Number(number), code, verdict, rule, column, sentence };
  });
}

/** `npm run ingest` without its process: loads files of the catalogue into the test's database and makes the guides. */
export class CatalogLoading {
  readonly folder = mkdtempSync(join(tmpdir(), 'city-services-catalog-'));
  readonly #settings = testSettings({ DATA_DIR: join(this.folder, 'data') });
  /** Each load is later than the one before. */
  #now = Date.parse('2026-07-01T02:00:00Z');

  /** @param files by name: text, or the bytes of a workbook */
  async load(files: Readonly<Record<string, string | Buffer>>): Promise<Loaded> {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(this.folder, name);
      writeFileSync(path, content);
      return path;
    });
    this.#now += 60_000;
    const now = this.#now;
    const clock = { ...systemClock(() => businessDate('2026-07-01')), now: () => new Date(now) };
    const importCatalog = composeCatalogImport(this.#settings, clock);
    let said = '';
    let summary: ImportSummary | null = null;
    let reports: readonly LoadReport[] = [];
    const status = await loadFiles(
      {
        service: composeIngest(this.#settings, clock),
        terminal: { isTTY: false, write: (text) => void (said += text) },
        choices: {},
        batchesDir: join(this.#settings.dataDir, 'batches'),
        now: () => now,
        dataSets: DATA_SETS,
        afterwards: async (loaded) => {
          reports = loaded;
          const last = loaded.at(-1);
          if (!last) return true;
          summary = await importCatalog(last.batch);
          return summary.verdicts.PASSED === summary.items;
        },
      },
      paths,
    );
    if (summary === null) throw new Error(`nothing was loaded: ${said}`);
    const made: ImportSummary = summary;
    return { status, summary: made, reports, verdicts: verdictsIn(made.verdictPath), said };
  }

  /** One basic item, one material, and these implementations. */
  items(rows: readonly CatalogRow[] = [anItem()]): Promise<Loaded> {
    return this.load({
      'catalog.basics.ndjson': ndjson([aBasic()]),
      'catalog.materials.ndjson': ndjson([aMaterial()]),
      'catalog.items.ndjson': ndjson(rows),
    });
  }

  get nowAt(): Date {
    return new Date(this.#now);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
