import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Clock } from '../../../kernel/clock';
import type { PlaceRepository } from '../place/place.repository';
import type { ItemSummary } from '../version/version.entity';
import type { VersionRepository } from '../version/version.repository';
import type { CatalogSnapshot } from './snapshot.entity';

/** So long an instance answers from its snapshot before it asks whether something was published: one round trip then. */
const ASK_AGAIN_MS = 3_000;
/** The same for those that keep up by themselves and let nobody wait. */
const KEEP_UP_MS = 1_000;
/** After so many items others may work. */
const AT_ONCE = 1_000;

async function snapshotOf(
  stamp: string,
  items: readonly ItemSummary[],
  places: Pick<CatalogSnapshot, 'halls' | 'windows'>,
): Promise<CatalogSnapshot> {
  const byCode = new Map<string, ItemSummary>();
  const byBasicCode = new Map<string, ItemSummary[]>();
  for (const [at, item] of items.entries()) {
    byCode.set(item.code, item);
    const beside = byBasicCode.get(item.basicCode);
    if (beside) beside.push(item);
    else byBasicCode.set(item.basicCode, [item]);
    if (at % AT_ONCE === AT_ONCE - 1) await letOthersWork();
  }
  return { stamp, items, byCode, byBasicCode, ...places };
}

/**
 * What is published, in memory: lists, counts and the choice by region cost no round trip. Instances agree within seconds of a publishing.
 * The index of search follows it.
 */
export class PublishedCatalog {
  #snapshot: CatalogSnapshot | null = null;
  #askedAt = -Infinity;
  #asking: Promise<CatalogSnapshot> | null = null;

  constructor(
    private readonly versions: VersionRepository,
    private readonly places: PlaceRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The newest snapshot. The first call waits for it; later ones are answered from memory while a newer one is read.
   * @throws the driver's error when there is none yet and the database is silent
   */
  current(): Promise<CatalogSnapshot> {
    return this.#within(ASK_AGAIN_MS);
  }

  /** As `current`, but not older than a second. For those that keep up by themselves, beside the answers. */
  newest(): Promise<CatalogSnapshot> {
    return this.#within(KEEP_UP_MS);
  }

  async #within(ageMs: number): Promise<CatalogSnapshot> {
    const known = this.#snapshot;
    if (known && this.#now() - this.#askedAt < ageMs) return known;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    // Somebody else's silence must not cost this citizen the list: the old one is good.
    return known ? this.#asking.catch(() => known) : this.#asking;
  }

  async #ask(): Promise<CatalogSnapshot> {
    const stamp = await this.versions.stamp();
    this.#askedAt = this.#now();
    if (this.#snapshot?.stamp === stamp) return this.#snapshot;
    const [items, halls, windows] = await Promise.all([
      this.versions.summaries(),
      this.places.halls(),
      this.places.windows(),
    ]);
    this.#snapshot = await snapshotOf(stamp, items, {
      halls: new Map(halls.map((hall) => [hall.code, hall])),
      windows: new Map(windows.map((window) => [window.code, window])),
    });
    return this.#snapshot;
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
