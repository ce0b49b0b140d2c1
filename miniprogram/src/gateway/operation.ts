/** The text of one GraphQL operation, with the types of what it answers and what it takes. Written by code generation only. */
export type Operation<Data, Variables> = string & { readonly __types?: (variables: Variables) => Data };

/** `Home` of `query Home(…){…}`. */
export const nameOf = (operation: string): string => /^\s*(?:query|mutation)\s+(\w+)/.exec(operation)?.[1] ?? '';
