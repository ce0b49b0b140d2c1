// Pages on jsdom: `platform/*.memory` by resolution order, our plain elements in the place of Taro's, style sheets as their class names.
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

module.exports = {
  rootDir: root,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/miniprogram/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['memory.ts', 'memory.tsx', 'tsx', 'ts', 'js', 'json'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
    '\\.scss$': '<rootDir>/test/miniprogram/support/classNames.js',
  },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
    '^@city-services/shared/(.*)$': '<rootDir>/shared/src/$1',
    '^@tarojs/components$': '<rootDir>/miniprogram/src/platform/elements.h5.tsx',
  },
  // npm may keep a package of the workspace in its own folder.
  modulePaths: ['<rootDir>/miniprogram/node_modules'],
  setupFilesAfterEnv: ['<rootDir>/test/miniprogram/support/setup.ts'],
  globals: { ROLE_ATTRIBUTE: 'role', BFF_URL: '', IS_REACT_ACT_ENVIRONMENT: true },
  testTimeout: 15000,
};
