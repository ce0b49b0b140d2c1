import { isSealed, START, type Digest, type SealedChain } from './accessChain.rule';
import type { ChainFault, ChainHead, ChainPoint, Written } from './accessRecord.entity';
import { CITY_KEY, type CitySeal, type SealedMove } from './accessSeal.entity';

type PersonKey = ChainHead['personKey'];

/** Chains are sealed every minute; a link that no seal names so much later was kept from them. */
const MOST_UNSEALED_MS = 10 * 60_000;

/** Keyed hash of a seal over the one before and everything in it. */
export function hashOfSeal({ number, at, moves, count, previous }: Omit<CitySeal, 'hash'>, digest: Digest): string {
  const lines = moves.map(({ personKey, link, hash }) => [personKey, link, hash]);
  return digest(JSON.stringify(['access-seal', number, at.toISOString(), count, previous, lines]));
}

/** The seal that comes after that point. */
export function nextSeal(before: ChainPoint, moves: readonly SealedMove[], at: Date, digest: Digest): CitySeal {
  const { link, count, hash: previous } = before;
  const content = { number: link + 1, at, moves, count: count + moves.length, previous };
  return { ...content, hash: hashOfSeal(content, digest) };
}

/** The seal as a point of its chain, for head and anchor. */
export const pointOf = ({ number, count, hash }: CitySeal): ChainPoint => ({ link: number, count, others: 0, hash });

/** Whether the seal continues that point and is whole, whatever somebody made of the document. */
export function continues(seal: CitySeal, before: ChainPoint, digest: Digest): boolean {
  return seal.number === before.link + 1 && seal.previous === before.hash && isWhole(seal, digest);
}

function isWhole(seal: CitySeal, digest: Digest): boolean {
  try {
    return seal.hash === hashOfSeal(seal, digest);
  } catch {
    // Not even of the form of a seal.
    return false;
  }
}

/** What the seals say of the chains, and what is wrong with the seals themselves. */
export class SealBook {
  readonly #reached = new Map<PersonKey, number>();
  readonly #hashes = new Map<number, string>();
  readonly #faults: ChainFault[] = [];
  readonly #anchor: ChainPoint;
  #last: ChainPoint;
  #newestAt: Date | null = null;

  constructor(
    private readonly head: ChainHead | null,
    private readonly digest: Digest,
  ) {
    this.#anchor = head?.anchor ?? START;
    this.#last = this.#anchor;
    if (head && !isSealed('head', CITY_KEY, head, digest)) this.#say(null, 'was changed');
    if (head?.anchor && !isSealed('anchor', CITY_KEY, head.anchor, digest)) this.#say(null, 'its anchor was changed');
  }

  /** The last seal that was taken, or the anchor: more may have been made since. */
  get last(): ChainPoint {
    return this.#last;
  }

  /** In the order of seals; those up to the anchor wait to be removed and say nothing. */
  take(seal: CitySeal): void {
    if (seal.number <= this.#anchor.link) return;
    const { link, hash } = this.#last;
    if (seal.number !== link + 1) this.#say(link + 1, `missing, up to ${seal.number - 1}`);
    else if (seal.previous !== hash) this.#say(seal.number, 'does not continue the one before');
    if (isWhole(seal, this.digest)) this.#note(seal);
    else this.#say(seal.number, 'was changed');
    this.#last = pointOf(seal);
  }

  /** After the last seal. */
  faults(): readonly ChainFault[] {
    const named = this.head?.link ?? 0;
    if (this.#last.link >= named) return this.#faults;
    const cut = { personKey: null, link: this.#last.link + 1, fault: `missing, up to ${named}: the end was cut off` };
    return [...this.#faults, cut];
  }

  /** Whether that seal is one of these; of one that was removed when its time was over nobody can say. */
  holds({ number, hash }: { readonly number: number; readonly hash: string }): boolean {
    return this.#knows({ seal: number, sealHash: hash });
  }

  /** What the seals say of the person's chain. */
  chainOf(personKey: PersonKey): SealedChain {
    return {
      reached: this.#reached.get(personKey) ?? 0,
      knows: (written) => this.#knows(written),
      passedOver: ({ at }) => this.#newestAt !== null && this.#newestAt.getTime() - at.getTime() > MOST_UNSEALED_MS,
    };
  }

  #knows({ seal, sealHash }: Pick<Written, 'seal' | 'sealHash'>): boolean {
    if (seal < this.#anchor.link || seal === 0) return true;
    return (seal === this.#anchor.link ? this.#anchor.hash : this.#hashes.get(seal)) === sealHash;
  }

  #note({ number, hash, at, moves }: CitySeal): void {
    this.#hashes.set(number, hash);
    this.#newestAt = at;
    for (const { personKey, link } of moves) {
      this.#reached.set(personKey, Math.max(link, this.#reached.get(personKey) ?? 0));
    }
  }

  #say(link: number | null, fault: string): void {
    this.#faults.push({ personKey: null, link, fault });
  }
}
