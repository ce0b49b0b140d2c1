// Loaded into the BFF of the bench alone: no operation is one that is written down, as before there was a record of who looked. Nothing else changes,
// and nothing of it is in the product: there it can't be turned off.
const { resolve } = require('node:path');

const filename = resolve(__dirname, '../../../bff/dist/src/kernel/audited.js');
require.cache[filename] = { id: filename, filename, loaded: true, exports: { Audited: () => () => undefined } };
