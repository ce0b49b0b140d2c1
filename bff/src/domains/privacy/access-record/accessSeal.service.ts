import type { Clock } from '../../../kernel/clock';
import type { Logger } from '../../../kernel/logger';
import { isSealed, sealOf, START, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { ChainPoint } from './accessRecord.entity';
import type { AccessSealRepository } from './accessSeal.repository';
import { CITY_KEY } from './accessSeal.entity';
import { nextSeal, pointOf } from './accessSeal.rule';

/** Chains in one seal: its document stays far below what MongoDB takes. */
const MOST_MOVES = 5000;
const TOLD_EVERY_MS = 3_600_000;

interface SealParts {
  readonly chains: AccessChainRepository;
  readonly seals: AccessSealRepository;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Seals the chains of all persons together, so that none can vanish with its head. */
export class AccessSealService {
  #toldAt = -Infinity;

  constructor(private readonly parts: SealParts) {}

  /**
   * Seals every chain that grew since the last seal. Several instances may do it at once; one that died in between is followed by the next: a chain
   * may be sealed twice, never not at all.
   */
  async work(): Promise<void> {
    const { seals } = this.parts;
    if ((await this.#lastPoint()) === START) await seals.unsealAll();
    for (let sealed = MOST_MOVES; sealed === MOST_MOVES;) sealed = await this.#sealSome();
  }

  /** Answers how many chains were looked at; fewer than `MOST_MOVES` when nothing is left. */
  async #sealSome(): Promise<number> {
    const { seals, digest, clock } = this.parts;
    const grown = await seals.listUnsealed(MOST_MOVES);
    // A head that somebody changed names no end of a chain; the check shows it.
    const whole = grown.filter((head) => isSealed('head', head.personKey, head, digest));
    const moves = whole.map(({ personKey, link, hash }) => ({ personKey, link, hash }));
    if (moves.length > 0) {
      const seal = nextSeal(await this.#lastPoint(), moves, clock.now(), digest);
      // Another instance is at the same chains.
      if (!(await seals.insert(seal))) return 0;
      await this.#lead(pointOf(seal));
    }
    await seals.markSealed(grown);
    return grown.length;
  }

  /** After seals that were cut off the numbers go on behind the gap, which shows for good. */
  async #lastPoint(): Promise<ChainPoint> {
    const { chains, seals, digest } = this.parts;
    const [last, [head]] = await Promise.all([seals.last(), chains.heads([CITY_KEY])]);
    if (head && head.link > (last?.number ?? 0) && isSealed('head', CITY_KEY, head, digest)) return head;
    return last ? pointOf(last) : START;
  }

  async #lead(point: ChainPoint): Promise<void> {
    const { seals, digest, clock, log } = this.parts;
    await seals.advance({ ...point, seal: sealOf('head', CITY_KEY, point, digest) });
    if (clock.now().getTime() - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = clock.now().getTime();
    // Kept where the database can't reach: `verify --seal` finds out whether the whole database was set back.
    log.info({ seal: `${point.link}:${point.hash}` }, 'who looked is sealed up to here');
  }
}
