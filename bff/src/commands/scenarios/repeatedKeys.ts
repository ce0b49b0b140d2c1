/** A key that an object of a JSON text has twice: `JSON.parse` would silently take the last. */
export interface RepeatedKey {
  readonly key: string;
  /** From 1. */
  readonly line: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs;

/** Finds them in a text that `JSON.parse` has accepted. */
export function repeatedKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  /** Keys of the open objects, the innermost last; null for an array. */
  const open: (Set<string> | null)[] = [];
  let last: { readonly key: string; readonly at: number } | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') {
      last = { key: String(JSON.parse(token)), at: index };
      continue;
    }
    const keys = open.at(-1);
    if (token === ':' && last && keys) {
      if (keys.has(last.key)) found.push({ key: last.key, line: text.slice(0, last.at).split('\n').length });
      keys.add(last.key);
    }
    last = null;
  }
  return found;
}
