import type { ItemRow } from '../item/item.entity';
import type { SiblingTimes } from './surroundings.entity';

type Times = Pick<ItemRow, 'basicCode' | 'statutory' | 'promised'>;
interface Gathered {
  readonly statutory: SiblingTimes['statutory'][number][];
  readonly promised: SiblingTimes['promised'][number][];
}

const NONE: SiblingTimes = { statutory: [], promised: [] };

/** The times of each basic item over all its implementations. */
export function siblingTimes(rows: Iterable<Times>): (basicCode: string) => SiblingTimes {
  const gathered = new Map<string, Gathered>();
  for (const { basicCode, statutory, promised } of rows) {
    const times = gathered.get(basicCode) ?? { statutory: [], promised: [] };
    if (statutory) times.statutory.push(statutory);
    if (promised) times.promised.push(promised);
    gathered.set(basicCode, times);
  }
  return (basicCode) => gathered.get(basicCode) ?? NONE;
}
