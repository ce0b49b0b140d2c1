import type { ItemRow } from '../item/item.entity';
import type { SiblingTimes } from './surroundings.entity';

type Case = Pick<ItemRow, 'basicCode' | 'handleItemName'>;
type Times = Case & Pick<ItemRow, 'statutory' | 'promised'>;
interface Gathered {
  count: number;
  readonly statutory: SiblingTimes['statutory'][number][];
  readonly promised: SiblingTimes['promised'][number][];
}

const NONE: SiblingTimes = { statutory: [], promised: [] };
const caseKey = ({ basicCode, handleItemName }: Case): string => `${basicCode} ${handleItemName ?? ''}`;

/**
 * The times of each basic item over all its implementations, at every level and in every region: of the same case of it (首次申请 is not 补发), or
 * of all its cases where nobody else has this one.
 */
export function siblingTimes(rows: Iterable<Times>): (item: Case) => SiblingTimes {
  const gathered = new Map<string, Gathered>();
  for (const row of rows) {
    for (const key of [row.basicCode, caseKey(row)]) {
      const times = gathered.get(key) ?? { count: 0, statutory: [], promised: [] };
      times.count += 1;
      if (row.statutory) times.statutory.push(row.statutory);
      if (row.promised) times.promised.push(row.promised);
      gathered.set(key, times);
    }
  }
  return (item) => {
    const same = gathered.get(caseKey(item));
    return (same && same.count > 1 ? same : gathered.get(item.basicCode)) ?? NONE;
  };
}
