import { readFileSync } from 'node:fs';
import { BSON } from 'mongodb';
import type { Suite } from './suite';

/** The suite in a file of extended JSON; undefined when the file is none. */
export function readSuite(file: string): Suite | undefined {
  const parsed: unknown = BSON.EJSON.parse(readFileSync(file, 'utf8'));
  const isSuite = typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed && 'tests' in parsed;
  return isSuite ? (parsed as Suite) : undefined;
}
