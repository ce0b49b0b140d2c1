import type { CodegenConfig } from '@graphql-codegen/cli';

/** One `<Page>.generated.ts` beside each document: operations as strings, scalars as the product's own brands; and one manifest of them all. */
const config: CodegenConfig = {
  schema: '../shared/schema/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/gateway/schema.generated.ts': {
      plugins: ['typescript'],
      config: { onlyEnums: false },
    },
    '../shared/schema/operations/current.json': {
      plugins: ['./config/operationManifest.js'],
    },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'gateway/schema.generated.ts' },
      plugins: ['typescript-operations', './config/operationText.js'],
    },
  },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
    defaultScalarType: 'unknown',
    strictScalars: true,
    scalars: {
      Fen: '@city-services/shared/money/fen#Fen',
      BusinessDate: '@city-services/shared/time/businessDate#BusinessDate',
      BusinessMonth: '@city-services/shared/time/businessMonth#BusinessMonth',
      DateTime: 'string',
      Masked: '@city-services/shared/identity/masks#MaskedText',
    },
  },
};

export default config;
