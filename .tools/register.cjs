// Lets Node run TypeScript of the checkout as it stands: swc compiles on the way in, workspace sources stand for their packages.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = dirname(__dirname);
const options = {
  ...JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8')),
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
};

for (const extension of ['.ts', '.tsx']) {
  Module._extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    module._compile(code, filename);
  };
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveOurs(request, ...rest) {
  const shared = /^@city-services\/shared\/(.*)$/.exec(request);
  if (shared) return resolve.call(this, `${join(ROOT, 'shared', 'src', shared[1])}.ts`, ...rest);
  if (request === 'embedded-mongodb')
    return resolve.call(this, join(ROOT, 'bff/embedded-mongodb/src/index.ts'), ...rest);
  return resolve.call(this, request, ...rest);
};
