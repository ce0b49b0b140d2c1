// The compiled weapp and alipay programs, booted as their hosts boot them, against the running BFF.
const root = require('../../jest.config.js');

module.exports = {
  ...root,
  testMatch: ['<rootDir>/test/platforms/**/*.test.ts'],
  testTimeout: 120000,
  maxWorkers: 1,
};
