import type { Index } from '../index/indexDefinition';
import type { SortField } from './plan';

/**
 * Whether scanning `index` gives the order `sort`, when its first `fixed` fields each have one value.
 * @returns the scan's direction, or undefined. An index with arrays has no order of documents.
 */
export function scanDirection(index: Index, sort: readonly SortField[], fixed: number): 1 | -1 | undefined {
  if (index.multikey || index.longKeys || index.collation) return undefined;
  const single = new Set(index.fields.slice(0, fixed).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !single.has(path));
  if (wanted.length === 0) return 1;
  const rest = index.fields.slice(fixed);
  if (wanted.length > rest.length) return undefined;
  const turns = wanted.map(({ path, direction }, i) => {
    const field = rest[i];
    return field?.path === path ? direction * field.direction : 0;
  });
  const [first] = turns;
  if (first === undefined || first === 0 || turns.some((turn) => turn !== first)) return undefined;
  return first === 1 ? 1 : -1;
}
