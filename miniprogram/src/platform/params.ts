/**
 * Decodes a query value whoever encoded it and however often: `scene` of a WeChat QR arrives encoded, the H5 router does not decode, the
 * others do. A value that is no valid encoding is taken as it is.
 */
export function decodeParam(value: string): string {
  let text = value;
  for (let round = 0; round < 2 && /%[0-9A-Fa-f]{2}/.test(text); round += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** All values of a query as decoded text; what is no text is left out. */
export function decodeParams(query: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' && !name.startsWith('$')) params[name] = decodeParam(value);
  }
  return params;
}

/** `/path?name=value`, each value encoded. */
export function pathWith(path: string, params: Readonly<Record<string, string>>): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}
