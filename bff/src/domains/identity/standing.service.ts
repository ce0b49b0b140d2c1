import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor, type CitizenActor } from '../../kernel/context';
import type { ActingService } from './delegation/acting.service';
import type { ResidentRepository } from './resident.repository';
import type { LiveSession, Session, Standing } from './session.entity';

interface StandingParts {
  readonly residents: ResidentRepository;
  readonly acting: ActingService;
  readonly clock: Clock;
  /** How long FACE lasts after a proof. */
  readonly faceMs: number;
}

/** What a session is worth: who stands behind it, how well they are known, and for whom it acts. */
export class StandingService {
  constructor(private readonly parts: StandingParts) {}

  async ofSession({
    personKey,
    provenAt,
    acting: remembered,
  }: Omit<LiveSession, 'id' | 'accountId'>): Promise<Standing> {
    const [resident, acting] = await Promise.all([
      personKey && this.parts.residents.find(personKey),
      remembered && this.parts.acting.check(remembered, personKey),
    ]);
    // Who left the register acts for nobody; the session still has to be led out of it.
    const over = acting && { ...acting, live: false, scopes: [] };
    if (!resident) return { level: 'SIGNED_IN', resident: null, faceUntil: null, acting: over };
    const faceUntil = this.#faceUntil(provenAt);
    return { level: faceUntil ? 'FACE' : 'VERIFIED', resident, faceUntil, acting };
  }

  /** The same of who asks, whose session was read with the request and is not read again. Throws as `requireCitizen` does. */
  async ofActor(actor: Actor): Promise<Standing> {
    const { personKey = null, provenAt = null, actingFor = null } = requireCitizen(actor);
    return this.ofSession({ personKey, provenAt, acting: actingFor });
  }

  /** One round trip more for a session that acts for somebody: whether it still may is looked up with every request. */
  async actorOf({ id, accountId, personKey, provenAt, acting }: LiveSession): Promise<CitizenActor> {
    const actingFor = acting && (await this.parts.acting.check(acting, personKey));
    const account = { kind: 'citizen', accountId, sessionId: id, ...(actingFor && { actingFor }) } as const;
    if (!personKey) return { ...account, level: 'SIGNED_IN' };
    const level = this.#faceUntil(provenAt) ? 'FACE' : 'VERIFIED';
    return { ...account, level, personKey, ...(provenAt && { provenAt }) };
  }

  /** When a proof of that moment stops to hold; null when it has stopped, or there is none. */
  #faceUntil(provenAt: Session['provenAt']): Date | null {
    const until = provenAt && new Date(provenAt.getTime() + this.parts.faceMs);
    return until && until > this.parts.clock.now() ? until : null;
  }
}
