// Sources run as they are: swc strips the types and keeps the decorators' metadata, which type-graphql reads.
const { readFileSync } = require('node:fs');
const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/test/{bff,shared,contract,architecture}/**/*.test.ts',
    '<rootDir>/bff/embedded-mongodb/test/**/*.test.ts',
  ],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { ...swc, exclude: undefined }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|content-disposition)/)'],
  moduleNameMapper: {
    '^@city-services/shared/(.*)$': '<rootDir>/shared/src/$1',
    '^embedded-mongodb$': '<rootDir>/bff/embedded-mongodb/src/index.ts',
  },
  testTimeout: 120000,
};
