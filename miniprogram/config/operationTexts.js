// The text of each operation as the client sends it: with the fragments that it needs, each once, and without ignored characters.
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

/**
 * @param documents what a plugin of code generation is handed
 * @param externalFragments fragments of other documents, as the near-operation-file preset names them
 * @returns {{ name: string, kind: 'query' | 'mutation' | 'subscription', text: string }[]}
 */
exports.operationTexts = function operationTexts(documents, externalFragments = []) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = definitions.filter(({ kind }) => kind === 'FragmentDefinition');
  const known = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  for (const { name, node } of externalFragments) known.set(name, node);
  return definitions
    .filter(({ kind }) => kind === 'OperationDefinition')
    .map((operation) => ({
      name: operation.name.value,
      kind: operation.operation,
      text: stripIgnoredCharacters([operation, ...fragmentsOf(operation, known)].map(print).join('\n')),
    }));
};
