export const compileProjection =
  (_spec: unknown, _ctx: unknown) => (d: import('../bson/value').Document, _p?: number) =>
    d;
