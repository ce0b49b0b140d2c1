// A code generation plugin: each operation becomes one typed string, with the fragments that it needs and nothing else.
// The stock plugin repeats a class with `any` in every file; a mini-program pays for each byte.
const { print, stripIgnoredCharacters, visit } = require('graphql');

/** Names of the fragments that a definition spreads, directly. */
function spreadsOf(definition) {
  const names = [];
  visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

/** The definitions of all fragments that an operation needs, each once. */
function fragmentsOf(operation, known) {
  const needed = new Map();
  const queue = spreadsOf(operation);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (needed.has(name)) continue;
    const fragment = known.get(name);
    if (!fragment) throw new Error(`operation ${operation.name.value}: there is no fragment ${name}`);
    needed.set(name, fragment);
    queue.push(...spreadsOf(fragment));
  }
  return [...needed.values()];
}

const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

module.exports = {
  plugin(_schema, documents, config) {
    const definitions = documents.flatMap(({ document }) => document.definitions);
    const fragments = definitions.filter(({ kind }) => kind === 'FragmentDefinition');
    const known = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    for (const { name, node } of config.externalFragments ?? []) known.set(name, node);

    const operations = definitions.filter(({ kind }) => kind === 'OperationDefinition');
    if (operations.length === 0) return '';
    const texts = operations.map((operation) => {
      const name = operation.name.value;
      const text = stripIgnoredCharacters([operation, ...fragmentsOf(operation, known)].map(print).join('\n'));
      const types = `${name}${SUFFIX[operation.operation]}`;
      return `export const ${name}Document = ${JSON.stringify(text)} as Operation<${types}, ${types}Variables>;`;
    });
    return { prepend: [`import type { Operation } from '@/gateway/operation';`], content: texts.join('\n') };
  },
};
