// Lint says what docs/architecture.md says. Formatting is prettier's.
import tseslint from 'typescript-eslint';
import boundaries from './.tools/eslint/boundaries.mjs';

const SOURCES = ['shared/src/**/*.ts', 'bff/**/*.ts', 'miniprogram/src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'];
const SERVER = ['shared/src/**/*.ts', 'bff/**/*.ts'];
/** 200 lines are the aim; at this length a file has to be split. */
const LONGEST_FILE = 400;

const word = (selector, message) => ({ selector, message });
const CLOCK = [
  word("NewExpression[callee.name='Date'][arguments.length=0]", 'Now comes from Clock (bff/src/kernel/clock.ts).'),
  word(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Now comes from Clock (bff/src/kernel/clock.ts).',
  ),
];
const ENVIRONMENT = word(
  "MemberExpression[object.name='process'][property.name='env']",
  'The environment is read in bff/src/config alone.',
);
const GRAPHQL_ERROR = word("Identifier[name='GraphQLError']", 'Throw an AppError; edge/ formats it.');
const HOSTS = [
  word('Identifier[name=/^(wx|my)$/]', 'Hosts are known to miniprogram/src/platform alone.'),
  word("MemberExpression[property.name='TARO_ENV']", 'Hosts are known to miniprogram/src/platform alone.'),
];
const restrict = (...words) => ({ 'no-restricted-syntax': ['error', ...words.flat()] });

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.generated.ts',
      '.build/**',
      '.data/**',
      '.cache/**',
      'docs/**',
      'test/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: SOURCES, extends: [tseslint.configs.recommended] },
  {
    files: SOURCES,
    plugins: { house: { rules: { boundaries } } },
    rules: {
      'house/boundaries': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      'max-lines': ['error', { max: LONGEST_FILE }],
      'max-params': ['error', { max: 4 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: SERVER,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  // type-graphql reads the decorators' metadata at run time: an import of a type alone would leave nothing to read.
  { files: ['bff/src/**/*.{type,input,resolver}.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['bff/src/**/*.ts'], rules: restrict(CLOCK, ENVIRONMENT, GRAPHQL_ERROR) },
  { files: ['bff/src/kernel/clock.ts'], rules: restrict(ENVIRONMENT, GRAPHQL_ERROR) },
  { files: ['bff/src/config/**/*.ts'], rules: restrict(CLOCK, GRAPHQL_ERROR) },
  {
    files: ['bff/src/{edge,kernel}/**/*.ts'],
    ignores: ['bff/src/kernel/clock.ts'],
    rules: restrict(CLOCK, ENVIRONMENT),
  },
  { files: ['bff/demo-city/**/*.ts'], rules: restrict(CLOCK, ENVIRONMENT) },
  { files: ['shared/src/**/*.ts'], rules: restrict(CLOCK, ENVIRONMENT, HOSTS) },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}'],
    ignores: ['miniprogram/src/platform/**', 'miniprogram/src/app.config.ts'],
    rules: restrict(HOSTS),
  },
  {
    files: ['bff/src/commands/**/*.ts', 'test/**/*.ts', 'bff/embedded-mongodb/**/*.ts', 'bff/demo-city/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**/*.{ts,tsx}', 'bff/embedded-mongodb/{test,bench}/**/*.ts'], rules: { 'max-params': 'off' } },
);
