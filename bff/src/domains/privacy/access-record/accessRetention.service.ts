import type { Clock } from '../../../kernel/clock';
import type { Logger } from '../../../kernel/logger';
import { sealOf, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { ChainHead } from './accessRecord.entity';

interface RetentionParts {
  readonly chains: AccessChainRepository;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly log: Logger;
  /** Six at least (Cybersecurity Law, article 21). */
  readonly months: number;
}

/** Removes entries whose time is over; an anchor stands for them, so that the rest of the chain can still be checked. */
export class AccessRetentionService {
  constructor(private readonly parts: RetentionParts) {}

  /** Answers how many links went. Several instances may do it at once, and what one leaves undone the next finishes. */
  async prune(): Promise<number> {
    const { chains, log } = this.parts;
    const before = this.#cutoff();
    let removed = 0;
    for (let heads = await chains.listOlder(before); heads.length > 0; heads = await chains.listOlder(before)) {
      const counts = await Promise.all(heads.map((head) => this.#pruneChain(head, before)));
      const sum = counts.reduce((total, count) => total + count, 0);
      removed += sum;
      // Others are at work at what is left.
      if (sum === 0) break;
    }
    if (removed > 0) log.info({ links: removed }, 'entries of who looked were removed: their time is over');
    return removed;
  }

  /** The anchor first: a chain whose links went without it would look cut. */
  async #pruneChain(head: ChainHead, before: Date): Promise<number> {
    const { chains, digest } = this.parts;
    const last = await chains.lastBefore(head.personKey, before);
    const anchored = head.anchor?.link ?? 0;
    if (last && last.link > anchored) {
      const { link, count, others, hash } = last;
      const anchor = { link, count, others, hash, seal: sealOf('anchor', head.personKey, last, digest) };
      return (await chains.moveAnchor(head, anchor)) ? chains.removeUpTo(head.personKey, anchor) : 0;
    }
    return head.anchor ? chains.removeUpTo(head.personKey, head.anchor) : 0;
  }

  #cutoff(): Date {
    const cutoff = this.parts.clock.now();
    cutoff.setUTCMonth(cutoff.getUTCMonth() - this.parts.months);
    return cutoff;
  }
}
