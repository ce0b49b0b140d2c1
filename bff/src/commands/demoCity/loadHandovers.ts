import { fileHandover } from '../../adapters/departments/fileHandover';
import { composeIngest } from '../../compose/composeIngest';
import type { DataSettings } from '../../config/settings';
import type { LoadReport } from '../../domains/exchange';
import type { Clock } from '../../kernel/clock';
import { progressDisplay, type Terminal } from '../ingest/progress';

/** Where the records go, who says what happens. */
export interface LoadingInto {
  readonly settings: Pick<DataSettings, 'dataDir' | 'keys'>;
  readonly clock: Clock;
  readonly terminal: Terminal;
}

/** A file and the data set that it is called after. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/**
 * Loads generated files through the same ingestion as departments' files.
 * @returns their reports, in order
 * @throws Error when a record was refused: what is generated has no faults
 */
export async function loadHandovers(files: readonly NamedFile[], into: LoadingInto): Promise<LoadReport[]> {
  const { settings, clock, terminal } = into;
  const service = composeIngest(settings, clock);
  const reports: LoadReport[] = [];
  for (const { name, path } of files) {
    const handover = await fileHandover(path, {});
    const display = progressDisplay(name, terminal, () => clock.now().getTime());
    const { report } = await service
      .load(handover, { onProgress: (progress) => display.show(progress) })
      .finally(() => display.end());
    if (report.refused > 0) {
      throw new Error(
        `${report.refused} records of ${name} were refused; see batch ${report.batch} in ${settings.dataDir}`,
      );
    }
    terminal.write(`  ${name}: ${report.read} records\n`);
    reports.push(report);
  }
  return reports;
}
