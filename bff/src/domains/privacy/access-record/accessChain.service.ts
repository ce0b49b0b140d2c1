import type { Clock } from '../../../kernel/clock';
import type { PersonKey } from '../../../kernel/ids';
import type { Logger } from '../../../kernel/logger';
import { isSealed, nextLink, sealOf, START, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { AccessEntry, AccessLink, ChainHead, Written } from './accessRecord.entity';
import { CITY_KEY } from './accessSeal.entity';

/** More instances than these cannot write to one person's chain at the same moment. */
const MOST_TRIES = 50;

/** Entries that wait to be written, by the person whose records they are about. */
export type WaitingEntries = ReadonlyMap<PersonKey, readonly AccessEntry[]>;

interface ChainParts {
  readonly chains: AccessChainRepository;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Appends to the chains of persons. Two instances never fork one: the number of a link can be taken once. */
export class AccessChainService {
  constructor(private readonly parts: ChainParts) {}

  /**
   * Writes the entries of all these persons in three round trips; those of a person become one link. After a failure some may be written:
   * handed in again, they are not written twice.
   */
  async append(entries: WaitingEntries): Promise<void> {
    let left = entries;
    for (let tries = 0; left.size > 0; tries += 1) {
      if (tries === MOST_TRIES) throw new Error(`${left.size} chains of who looked could not be continued`);
      left = await this.#attempt(left);
    }
  }

  /** Answers what could not be written because another instance was faster. */
  async #attempt(entries: WaitingEntries): Promise<WaitingEntries> {
    const { chains, digest } = this.parts;
    const known = await chains.heads([CITY_KEY, ...entries.keys()]);
    const headOf = new Map(known.map((head) => [head.personKey, head]));
    this.#tellChanged(known);
    const written = this.#written(headOf.get(CITY_KEY));
    const drafts = [...entries].map(([personKey, list]) =>
      nextLink({ personKey, entries: list, written }, headOf.get(personKey) ?? null, digest),
    );
    const taken = new Set(await chains.insertLinks(drafts));
    const inserted = drafts.filter(({ personKey }) => !taken.has(personKey));
    await chains.advance(inserted.map((link) => this.#moveTo(link, headOf.get(link.personKey))));
    if (taken.size === 0) return new Map();
    const again = [...taken].map((personKey) => this.#catchUp(personKey, headOf.get(personKey), entries));
    return new Map((await Promise.all(again)).filter(([, list]) => list.length > 0));
  }

  /** Leads the head to the last link, whoever wrote it; answers what is not in that link already. */
  async #catchUp(
    personKey: PersonKey,
    head: ChainHead | undefined,
    entries: WaitingEntries,
  ): Promise<readonly [PersonKey, readonly AccessEntry[]]> {
    const { chains } = this.parts;
    const list = entries.get(personKey) ?? [];
    const last = await chains.lastLink(personKey);
    if (!last) return [personKey, list];
    await chains.advance([this.#moveTo(last, head)]);
    const written = new Set(last.entries.map(({ id }) => id));
    return [personKey, list.filter(({ id }) => !written.has(id))];
  }

  /** Each link says which seal was the last, so that seals can't be cut off without all links that were written since. */
  #written(city: ChainHead | undefined): Written {
    const { digest, clock } = this.parts;
    const { link, hash } = city && isSealed('head', CITY_KEY, city, digest) ? city : START;
    return { at: clock.now(), seal: link, sealHash: hash };
  }

  #moveTo(link: AccessLink, head: ChainHead | undefined) {
    const seal = sealOf('head', link.personKey, link, this.parts.digest);
    return { from: head?.link ?? 0, to: { ...link, seal }, link };
  }

  #tellChanged(heads: readonly ChainHead[]): void {
    for (const head of heads) {
      if (isSealed('head', head.personKey, head, this.parts.digest)) continue;
      this.parts.log.error(
        { person: head.personKey, link: head.link },
        'somebody changed the head of a chain of who looked; npm run access-records -- verify shows the break',
      );
    }
  }
}
