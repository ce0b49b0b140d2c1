/** What a host's `setData` does with a path such as `root.cn.[0].cn[2].v`: sets that place, making what is missing on the way. */
export type Data = Record<string, unknown>;

const keysOf = (path: string): string[] =>
  path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);

const isContainer = (value: unknown): value is Data => typeof value === 'object' && value !== null;

export function setByPath(data: Data, path: string, value: unknown): void {
  const keys = keysOf(path);
  const last = keys.pop();
  if (last === undefined) throw new Error(`no path in setData: ${path}`);
  let place = data;
  keys.forEach((key, index) => {
    const next = place[key];
    if (isContainer(next)) place = next;
    else {
      const made: Data = /^\d+$/.test(keys[index + 1] ?? last) ? ([] as unknown as Data) : {};
      place[key] = made;
      place = made;
    }
  });
  place[last] = value;
}

/** A host hands page data over as JSON: functions do not travel, and what is undefined is dropped. */
export const overTheBridge = (update: Data): Data => {
  for (const [path, value] of Object.entries(update)) {
    if (typeof value === 'function') throw new Error(`setData with a function at ${path}`);
  }
  return JSON.parse(JSON.stringify(update)) as Data;
};
