import type { CitizenActor, StaffMember } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { StaffPost } from './staff.entity';

type Time = Pick<StaffPost, 'fromOn' | 'untilOn'>;

/** Nobody decides in their own matter. */
export const mayDecideFor = (member: Pick<StaffMember, 'personKey'>, person: PersonKey): boolean =>
  member.personKey !== person;

/** Whether what a member of staff proved about themselves is recent enough to work with. `withinMs` 0: not asked for. */
export const provenRecently = ({ provenAt }: CitizenActor, now: Date, withinMs: number): boolean =>
  withinMs === 0 || (provenAt !== undefined && now.getTime() - provenAt.getTime() < withinMs);

/** Whether two posts have a day in common. */
export const overlap = (one: Time, other: Time): boolean =>
  (one.untilOn === null || other.fromOn <= one.untilOn) && (other.untilOn === null || one.fromOn <= other.untilOn);

/** A post of a district (379902) works for that district, one of the city (379900) or the province (370000) for all below it. */
export const worksFor = ({ divisionCode }: Pick<StaffMember, 'divisionCode'>, division: string): boolean =>
  division.startsWith(divisionCode.replace(/(00)+$/, ''));
