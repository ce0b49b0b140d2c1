import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { IdentityHall } from '@city-services/shared/city/city';
import type { Clock } from '../../../kernel/clock';
import { requireSelf, type Actor, type StaffMember } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import { worksFor } from '../staff/staff.policy';
import { inputInvalid, visitFull } from './stepUp.errors';
import type { StepUpLimitService } from './stepUpLimits.service';
import type { Visit, VisitSlot } from './visit.entity';
import { HALVES, hallOf, visitDays, visitHalls } from './visitPlan.rule';
import type { VisitRepository } from './visit.repository';

/** A half day at a hall and the places that are left. */
export interface OfferedSlot extends VisitSlot {
  readonly left: number;
}

interface VisitParts {
  readonly visits: VisitRepository;
  readonly limits: StepUpLimitService;
  readonly clock: Clock;
}

/** Announced visits to a hall, for who has no phone that can check a face, or does not want to. */
export class VisitService {
  constructor(private readonly parts: VisitParts) {}

  /** The person's visit that is still to come; null without one. */
  async next(personKey: PersonKey): Promise<Visit | null> {
    const visit = await this.parts.visits.find(personKey);
    return visit?.state === 'BOOKED' && visit.day >= this.#today() ? visit : null;
  }

  async offered(): Promise<OfferedSlot[]> {
    const days = visitDays(this.#today());
    const slots = visitHalls().flatMap((hall) =>
      days.flatMap((day) => HALVES.map((half) => ({ hall: hall.code, day, half, capacity: hall.capacity }))),
    );
    const taken = await this.parts.visits.taken(slots);
    return slots.map(({ capacity, ...slot }) => ({
      ...slot,
      left: Math.max(0, capacity - (taken.get(`${slot.hall}|${slot.day}|${slot.half}`) ?? 0)),
    }));
  }

  /** Throws `INPUT_INVALID` (hall, day), `VISIT_FULL`, `VISIT_ALREADY_BOOKED`, `STEP_LIMITED`. */
  async book(actor: Actor, slot: VisitSlot): Promise<Visit> {
    const { visits, limits, clock } = this.parts;
    const personKey = requireSelf(actor);
    const hall = hallOf(slot.hall);
    if (!hall) throw inputInvalid('hall');
    if (!visitDays(this.#today()).includes(slot.day)) throw inputInvalid('day');
    await limits.count('visit-person', personKey);
    if (!(await visits.takePlace(slot, hall.capacity))) throw visitFull();
    const visit: Visit = { id: randomId(), personKey, ...slot, state: 'BOOKED', bookedAt: clock.now() };
    try {
      await visits.book(visit, this.#today());
      return visit;
    } catch (error) {
      await visits.givePlaceBack(slot);
      throw error;
    }
  }

  /** Answers whether there was a visit to cancel; its place is free again. */
  async cancel(actor: Actor): Promise<boolean> {
    const cancelled = await this.parts.visits.move(requireSelf(actor), 'CANCELLED');
    if (cancelled) await this.parts.visits.givePlaceBack(cancelled);
    return cancelled !== null;
  }

  /** Who is announced for that day in the halls of the member's division. */
  async announced(member: StaffMember, day: BusinessDate): Promise<Visit[]> {
    return this.parts.visits.list(
      day,
      this.hallsOf(member).map(({ code }) => code),
    );
  }

  /** Every hall that takes visits. */
  halls(): readonly IdentityHall[] {
    return visitHalls();
  }

  hallsOf(member: StaffMember): IdentityHall[] {
    return visitHalls().filter(({ divisionCode }) => worksFor(member, divisionCode));
  }

  /** The real day: a visitor comes on it. */
  #today(): BusinessDate {
    return businessDateOf(this.parts.clock.now());
  }
}
