import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireSelf, type Actor, type StaffMember, type StaffRole } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { ResidentRepository } from '../resident.repository';
import type { StaffIntroduction, StaffPost } from './staff.entity';
import { bothPosts, personNotFound, postTaken, proofRequired, staffRequired } from './staff.errors';
import { overlap, provenRecently } from './staff.policy';
import type { StaffRepository } from './staff.repository';

/** How often a post is looked at again because another of the village was filled meanwhile. */
const VILLAGE_TRIES = 10;

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

  /**
   * Fills a post. Throws `STAFF_POST_TAKEN` for a post of a village that somebody holds at that time, `STAFF_POST_BOTH` for who holds the village's other one
   * then, and `PERSON_NOT_FOUND` for somebody whom the register does not hold: they could never sign in as themselves.
   */
  async add({ idNumber, village = null, post = null, ...terms }: NewPost): Promise<ListedPost> {
    const { staff, residents, clock } = this.parts;
    const resident = await residents.find(residents.keyOf(idNumber));
    if (!resident) throw personNotFound();
    const filled = { id: randomId(), personKey: resident.personKey, ...terms, village, post };
    if (village === null) await staff.insert(filled, clock.now());
    else await this.#fillVillage(filled, village);
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

  /** Ends a post with that day, or says when it had ended already; null when there is none of that id. */
  async end(id: string, untilOn: BusinessDate): Promise<StaffPost | null> {
    await this.parts.staff.end(id, untilOn);
    return this.parts.staff.find(id);
  }

  async #posts(personKey: PersonKey): Promise<StaffPost[]> {
    return this.parts.staff.listHeld(personKey, businessDateOf(this.parts.clock.now()));
  }

  /** Of two at once, on whichever machines, the second looks again and finds the first: seats of a village are counted, and each is unique. */
  async #fillVillage(filled: StaffPost, village: string): Promise<void> {
    const { staff, clock } = this.parts;
    for (let tries = 1; tries <= VILLAGE_TRIES; tries += 1) {
      const posts = await staff.listOfVillage(village);
      const atThatTime = posts.filter((other) => overlap(other, filled));
      if (atThatTime.some(({ post }) => post === filled.post)) throw postTaken();
      if (atThatTime.some(({ personKey }) => personKey === filled.personKey)) throw bothPosts();
      if (await staff.insertInVillage(filled, posts.length + 1, clock.now())) return;
    }
    throw new Error(`the posts of village ${village} kept changing`);
  }
}
