import { businessDateOf } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';
import type { PlacedEntry } from './accessRecord.entity';
import type { AccessRecord } from './accessRecord.type';

/** The one exit of the names of those who looked. */
export function presentAccessRecord(
  { link, place, entry: { at, by, kinds, purpose } }: PlacedEntry,
  names: ReadonlyMap<PersonKey, Sensitive>,
): AccessRecord {
  const name = by.kind === 'self' ? undefined : names.get(by.personKey);
  return {
    id: `${link}.${place}`,
    at,
    day: businessDateOf(at),
    who: by.kind,
    name: name?.masked() ?? null,
    // Empty: the agent's post had ended at that very moment.
    organisation: ('organisation' in by && by.organisation) || null,
    role: by.kind === 'staff' ? by.role : null,
    kinds,
    purpose,
  };
}
