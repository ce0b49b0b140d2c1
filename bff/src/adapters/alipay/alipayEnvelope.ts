/** The end of the JSON string that begins at `from`, behind its closing quote. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** The end of the value that begins at `from`: the comma or the brace of the object around it. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const sign = text[at] ?? '';
    if (depth === 0 && (sign === ',' || sign === '}')) return at;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    at = sign === '"' ? stringEnd(text, at) : at + 1;
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * The members of a JSON object with the text of each value as it came: a signature covers that text, and parsing and writing it again would
 * change it. Null for what is no object, and for one that names a member twice: readers disagree which of the two counts.
 */
export function rawMembers(text: string): ReadonlyMap<string, string> | null {
  if (!isObject(text)) return null;
  const members = new Map<string, string>();
  let at = text.indexOf('"');
  while (at !== -1) {
    const nameEnd = stringEnd(text, at);
    const name = JSON.parse(text.slice(at, nameEnd)) as string;
    if (members.has(name)) return null;
    const from = text.indexOf(':', nameEnd) + 1;
    const to = valueEnd(text, from);
    members.set(name, text.slice(from, to).trim());
    at = text.indexOf('"', to);
  }
  return members;
}
