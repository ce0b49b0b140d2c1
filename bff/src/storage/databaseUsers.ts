import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive } from '../kernel/processId';

/** Where a running embedded database answers. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly pid: number;
}

const addressSchema = z.object({ uri: z.string(), pid: z.number() });

/**
 * The files by which processes that share an embedded database know of each other, inside the data folder: `database.json` with the address,
 * and one file for each process that uses the database. The database ends itself once nobody uses it.
 */
export class DatabaseUsers {
  private readonly addressFile: string;
  private readonly folder: string;

  constructor(dataDir: string) {
    this.addressFile = join(dataDir, 'database.json');
    this.folder = join(dataDir, 'database-users');
  }

  /** Says that this process uses the database, before it looks for the address. @returns takes it back */
  join(): () => void {
    mkdirSync(this.folder, { recursive: true });
    const file = join(this.folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
    writeFileSync(file, '');
    return () => rmSync(file, { force: true });
  }

  /** Whether any living process uses the database. Files that dead ones left are removed. */
  any(): boolean {
    const files = readdirIfThere(this.folder);
    const dead = files.filter((file) => !isAlive(Number.parseInt(file, 10)));
    for (const file of dead) rmSync(join(this.folder, file), { force: true });
    return files.length > dead.length;
  }

  /** The address of the running database; null when there is none, or when it died without taking its address back. */
  address(): DatabaseAddress | null {
    try {
      const found = addressSchema.parse(JSON.parse(readFileSync(this.addressFile, 'utf8')));
      return isAlive(found.pid) ? found : null;
    } catch {
      return null;
    }
  }

  announce(address: DatabaseAddress): void {
    const draft = `${this.addressFile}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(address), { mode: 0o600 });
    renameSync(draft, this.addressFile);
  }

  retract(): void {
    rmSync(this.addressFile, { force: true });
  }
}

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
