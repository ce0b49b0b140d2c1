import type { Clock } from '../../../kernel/clock';
import type { Logger } from '../../../kernel/logger';
import { follows, isSealed, sealOf, START, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { AccessLink, ChainHead, ChainPoint } from './accessRecord.entity';
import { CITY_KEY } from './accessSeal.entity';
import type { AccessSealRepository } from './accessSeal.repository';
import { continues, pointOf } from './accessSeal.rule';

const DAY_MS = 24 * 3_600_000;

interface RetentionParts {
  readonly chains: AccessChainRepository;
  readonly seals: AccessSealRepository;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly log: Logger;
  /** Six at least (Cybersecurity Law, article 21). */
  readonly months: number;
}

const isOlder = ({ entries }: AccessLink, before: Date): boolean => entries.every(({ at }) => at < before);

/** Removes entries whose time is over; an anchor stands for them, so that the rest of the chain can still be checked. */
export class AccessRetentionService {
  constructor(private readonly parts: RetentionParts) {}

  /** Answers how many links went. Several instances may do it at once, and what one leaves undone the next finishes. */
  async prune(): Promise<number> {
    const before = this.#cutoff();
    let removed = 0;
    for await (const head of this.parts.chains.olderHeads(before)) removed += await this.#pruneChain(head, before);
    // A day later than the links: no link is left whose seal is gone.
    await this.#pruneSeals(new Date(before.getTime() - DAY_MS));
    if (removed > 0) this.parts.log.info({ links: removed }, 'entries of who looked were removed: their time is over');
    return removed;
  }

  /** The anchor first: a chain whose links went without it would look cut. */
  async #pruneChain(head: ChainHead, before: Date): Promise<number> {
    const { chains } = this.parts;
    if (!this.#isAnchored(head)) return 0;
    const last = await this.#lastOver(head, before);
    if (last) {
      const anchor = this.#sealed(head.personKey, last);
      return (await chains.moveAnchor(head, anchor)) ? chains.removeUpTo(head.personKey, anchor) : 0;
    }
    return head.anchor ? chains.removeUpTo(head.personKey, head.anchor) : 0;
  }

  /**
   * The last of the links after the anchor whose time is over; null without one. Their age is that of the entries, which are hashed, and none behind
   * a break goes: nobody has the BFF itself remove what it should not.
   */
  async #lastOver({ personKey, anchor }: ChainHead, before: Date): Promise<AccessLink | null> {
    const { chains, digest, log } = this.parts;
    let last: AccessLink | null = null;
    for await (const link of chains.linksOf(personKey)) {
      if (link.link <= (anchor?.link ?? 0)) continue;
      if (!follows(link, last ?? anchor ?? START, digest)) {
        log.error({ person: personKey, link: link.link }, 'a chain of who looked is broken and stays as it is');
        break;
      }
      if (!isOlder(link, before)) break;
      last = link;
    }
    return last;
  }

  async #pruneSeals(before: Date): Promise<void> {
    const { chains, seals, digest } = this.parts;
    const [city] = await chains.heads([CITY_KEY]);
    if (!city || !this.#isAnchored(city)) return;
    let last: ChainPoint | null = null;
    for await (const seal of seals.after(city.anchor?.link ?? 0)) {
      if (!continues(seal, last ?? city.anchor ?? START, digest) || seal.at >= before) break;
      last = pointOf(seal);
    }
    if (last && !(await chains.moveAnchor(city, this.#sealed(CITY_KEY, last)))) return;
    await seals.removeUpTo((last ?? city.anchor)?.link ?? 0);
  }

  /** False when somebody moved the anchor: nothing goes by it. */
  #isAnchored({ personKey, anchor }: ChainHead): boolean {
    const { digest, log } = this.parts;
    if (!anchor || isSealed('anchor', personKey, anchor, digest)) return true;
    log.error({ person: personKey, link: anchor.link }, 'somebody changed the anchor of a chain of who looked');
    return false;
  }

  #sealed(personKey: ChainHead['personKey'], { link, count, others, hash }: ChainPoint) {
    const point = { link, count, others, hash };
    return { ...point, seal: sealOf('anchor', personKey, point, this.parts.digest) };
  }

  #cutoff(): Date {
    const cutoff = this.parts.clock.now();
    cutoff.setUTCMonth(cutoff.getUTCMonth() - this.parts.months);
    return cutoff;
  }
}
