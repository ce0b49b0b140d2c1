import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireSelf, type Actor, type StaffMember } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { ResidentRepository } from '../resident.repository';
import type { StaffIntroduction, StaffPost } from './staff.entity';
import { personNotFound, proofRequired, staffRequired } from './staff.errors';
import { provenRecently } from './staff.policy';
import type { StaffRepository } from './staff.repository';

interface StaffParts {
  readonly staff: StaffRepository;
  readonly residents: ResidentRepository;
  readonly clock: Clock;
  /** How long a member of staff may work after proving who they are; 0: no proof is asked for. */
  readonly proofMs: number;
}

/** A post to fill. */
export interface NewPost extends Omit<StaffPost, 'id' | 'personKey'> {
  /** Normalised and checked. */
  readonly idNumber: string;
}

/** A post as the command line shows it. */
export interface ListedPost extends StaffPost {
  /** Masked; null while the register does not hold the person. */
  readonly name: string | null;
}

/** Who works for the city and as what. */
export class StaffService {
  constructor(private readonly parts: StaffParts) {}

  /** The member of staff behind a request. Throws `STAFF_REQUIRED`, `FACE_REQUIRED`, and as `requireSelf` does. */
  async memberOf(actor: Actor): Promise<StaffMember> {
    const { staff, clock, proofMs } = this.parts;
    const personKey = requireSelf(actor);
    const now = clock.now();
    // The real day: a fixed business day must not bring ended posts back.
    const posts = await staff.listHeld(personKey, businessDateOf(now));
    const [newest] = posts;
    if (!newest) throw staffRequired();
    if (!provenRecently(requireCitizen(actor), now, proofMs)) throw proofRequired();
    const { organisation, divisionCode } = newest;
    return { personKey, roles: [...new Set(posts.flatMap(({ roles }) => roles))], organisation, divisionCode };
  }

  /** How somebody who works for the city is named to a citizen; null for who holds no post. */
  async introduce(personKey: PersonKey): Promise<StaffIntroduction | null> {
    const { staff, residents, clock } = this.parts;
    const [posts, resident] = await Promise.all([
      staff.listHeld(personKey, businessDateOf(clock.now())),
      residents.find(personKey),
    ]);
    const [newest] = posts;
    return newest && resident ? { name: resident.name, organisation: newest.organisation } : null;
  }

  /** Fills a post. Throws `PERSON_NOT_FOUND` for somebody whom the register does not hold: they could never sign in as themselves. */
  async add({ idNumber, ...post }: NewPost): Promise<ListedPost> {
    const { staff, residents, clock } = this.parts;
    const resident = await residents.find(residents.keyOf(idNumber));
    if (!resident) throw personNotFound();
    const filled = { id: randomId(), personKey: resident.personKey, ...post };
    await staff.insert(filled, clock.now());
    return { ...filled, name: resident.name.masked() };
  }

  async list(): Promise<ListedPost[]> {
    const posts = await this.parts.staff.list();
    return Promise.all(
      posts.map(async (post) => {
        const resident = await this.parts.residents.find(post.personKey);
        return { ...post, name: resident?.name.masked() ?? null };
      }),
    );
  }

  /** Ends a post with that day. False when there is none of that id. */
  end(id: string, untilOn: BusinessDate): Promise<boolean> {
    return this.parts.staff.end(id, untilOn);
  }
}
