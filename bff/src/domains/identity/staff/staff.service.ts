import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireSelf, type Actor, type StaffMember, type StaffRole } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { ResidentRepository } from '../resident.repository';
import type { StaffIntroduction, StaffPost } from './staff.entity';
import { personNotFound, postTaken, proofRequired, staffRequired } from './staff.errors';
import { overlap, provenRecently } from './staff.policy';
import type { StaffRepository } from './staff.repository';

interface StaffParts {
  readonly staff: StaffRepository;
  readonly residents: ResidentRepository;
  readonly clock: Clock;
  /** How long a member of staff may work after proving who they are; 0: no proof is asked for. */
  readonly proofMs: number;
}

/** Of a village agent; absent for who works at a counter. */
type VillagePlace = Partial<Pick<StaffPost, 'village' | 'post'>>;

/** A post to fill. */
export interface NewPost extends Omit<StaffPost, 'id' | 'personKey' | 'village' | 'post'>, VillagePlace {
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

  /** Whether the person holds such a role now. */
  async holds(personKey: PersonKey, role: StaffRole): Promise<boolean> {
    return (await this.#posts(personKey)).some(({ roles }) => roles.includes(role));
  }

  /** Whether the person is one of the two agents of a village now. */
  async holdsVillagePost(personKey: PersonKey): Promise<boolean> {
    return (await this.#posts(personKey)).some(({ roles, village }) => village !== null && roles.includes('agent'));
  }

  /** Fills a post. Throws `STAFF_POST_TAKEN` for a post of a village that somebody holds at that time, and `PERSON_NOT_FOUND` for somebody whom the register does not hold: they could never sign in as themselves. */
  async add({ idNumber, village = null, post = null, ...terms }: NewPost): Promise<ListedPost> {
    const { staff, residents, clock } = this.parts;
    const resident = await residents.find(residents.keyOf(idNumber));
    if (!resident) throw personNotFound();
    const place = { village, post };
    await this.#assertFree({ ...terms, ...place });
    const filled = { id: randomId(), personKey: resident.personKey, ...terms, ...place };
    await staff.insert(filled, clock.now());
    return { ...filled, name: resident.name.masked() };
  }

  /** Whether anybody could be given a post: false before the first load of the population register. */
  registerIsLoaded(): Promise<boolean> {
    return this.parts.residents.any();
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

  async #posts(personKey: PersonKey): Promise<StaffPost[]> {
    return this.parts.staff.listHeld(personKey, businessDateOf(this.parts.clock.now()));
  }

  async #assertFree({ village, post, ...time }: Omit<StaffPost, 'id' | 'personKey'>): Promise<void> {
    if (village === null || post === null) return;
    const others = await this.parts.staff.listOfVillage(village, post);
    if (others.some((other) => overlap(other, time))) throw postTaken();
  }
}
