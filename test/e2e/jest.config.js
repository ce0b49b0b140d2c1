// The journeys that must never break: the H5 build as the BFF serves it, in a real browser.
const root = require('../../jest.config.js');

module.exports = {
  ...root,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testTimeout: 180000,
  maxWorkers: 1,
};
