import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsIn } from '../../bff/src/config/releasedOperations';
import { projectRoot } from '../../bff/src/config/paths';

/** A string of compiled JavaScript that is the text of an operation, with its quotes. */
const OPERATION = /(["'`])(?:query|mutation) [A-Z]\w*[({](?:(?!\1)[^\\]|\\.)*\1/g;

const unquoted = (literal: string): string => literal.slice(1, -1).replace(/\\(["'`\\])/g, '$1');

/** The texts of operations in every script of a build of the client, each once. */
export function operationsIn(target: 'weapp' | 'alipay' | 'h5'): readonly string[] {
  const folder = join(projectRoot(), 'miniprogram', 'dist', target);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const texts = scripts.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(OPERATION) ?? []);
  return [...new Set(texts.map(unquoted))];
}

/** What production answers to this checkout's client. */
export const currentOperations = (): ReadonlySet<string> =>
  new Set(textsIn(join(projectRoot(), 'shared/schema/operations/current.json')));
