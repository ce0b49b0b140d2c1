/**
 * An enum object of texts that name themselves, as `registerEnumType` wants it: `textEnum('ACTIVE', 'ENDED')` is `{ ACTIVE: 'ACTIVE', … }`.
 * The entities keep their unions of texts; no value is ever translated.
 */
export const textEnum = <T extends string>(...values: readonly T[]): { readonly [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
