// A style sheet as `{ name: 'name' }`.
module.exports = {
  process: () => ({
    code: 'module.exports = { __esModule: true, default: new Proxy({}, { get: (_, name) => String(name) }) };',
  }),
};
