// A webpack plugin of the H5 build: writes `sw.js`, the worker beside this file with the list of what this build consists of.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const PAGE = 'index.html';
/** Licences and maps are no part of a running program. */
const isPart = (name) => /\.(js|css)$/.test(name);

const bytesOf = (asset) => Buffer.from(asset.source.source());

/** Changes with every file: names hold a hash of the content, the page and the worker are hashed here. */
function versionOf(files, page, worker) {
  const hash = createHash('sha256');
  [files.join('\n'), page, worker].forEach((each) => hash.update(each));
  return hash.digest('hex').slice(0, 16);
}

function workerOf(assets) {
  const page = assets.find(({ name }) => name === PAGE);
  if (!page) throw new Error(`the build has no ${PAGE}: without it nothing can be kept for days without a network`);
  const files = assets
    .filter(({ name }) => isPart(name))
    .map(({ name }) => `/${name}`)
    .sort();
  const worker = readFileSync(join(__dirname, 'worker.js'), 'utf8');
  const bytes = bytesOf(page);
  const pageIntegrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const kept = { version: versionOf(files, bytes, worker), pageIntegrity, files };
  return `const KEPT = ${JSON.stringify(kept)};\n${worker}`;
}

class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OfflinePlugin', (compilation) => {
      // After names and page have got their last form.
      const stage = Compilation.PROCESS_ASSETS_STAGE_ANALYSE;
      compilation.hooks.processAssets.tap({ name: 'OfflinePlugin', stage }, () => {
        compilation.emitAsset('sw.js', new sources.RawSource(workerOf(compilation.getAssets())));
      });
    });
  }
}

module.exports = { OfflinePlugin };
