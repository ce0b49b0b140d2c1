// A code generation plugin: each operation becomes one typed string.
// The stock plugin repeats a class with `any` in every file; a mini-program pays for each byte.
const { operationTexts } = require('./operationTexts');

const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

module.exports = {
  plugin(_schema, documents, config) {
    const operations = operationTexts(documents, config.externalFragments);
    if (operations.length === 0) return '';
    const texts = operations.map(({ name, kind, text }) => {
      const types = `${name}${SUFFIX[kind]}`;
      return `export const ${name}Document = ${JSON.stringify(text)} as Operation<${types}, ${types}Variables>;`;
    });
    return { prepend: [`import type { Operation } from '@/gateway/operation';`], content: texts.join('\n') };
  },
};
