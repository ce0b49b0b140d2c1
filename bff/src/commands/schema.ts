import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { compose } from '../compose';
import { freshKeys } from '../config/keys';
import { projectRoot } from '../config/paths';
import { readSettings } from '../config/settings';

const HEADER = '# Emitted by `npm run schema` from the resolvers of the BFF. Do not edit.\n\n';

/** The schema as text, sorted, so that it changes only when the BFF's does. */
export function schemaText(): string {
  const { schema } = compose(readSettings({ ...freshKeys(), LOG_LEVEL: 'silent' }));
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** `npm run schema [FILE]`: writes the schema that code generation reads. */
if (require.main === module) {
  const file = process.argv[2] ?? join(projectRoot(), 'shared', 'schema', 'schema.graphql');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, schemaText());
  process.stdout.write(`${file}\n`);
}
