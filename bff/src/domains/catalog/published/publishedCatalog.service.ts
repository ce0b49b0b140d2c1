import type { Clock } from '../../../kernel/clock';
import type { PlaceRepository } from '../place/place.repository';
import type { ItemSummary } from '../version/version.entity';
import type { VersionRepository } from '../version/version.repository';
import type { CatalogSnapshot } from './snapshot.entity';

/** So long an instance answers from its snapshot before it asks whether something was published: one round trip then. */
const ASK_AGAIN_MS = 3_000;

function snapshotOf(
  stamp: string,
  items: readonly ItemSummary[],
  places: Pick<CatalogSnapshot, 'halls' | 'windows'>,
): CatalogSnapshot {
  const byBasicCode = new Map<string, ItemSummary[]>();
  for (const item of items) byBasicCode.set(item.basicCode, [...(byBasicCode.get(item.basicCode) ?? []), item]);
  return { stamp, items, byCode: new Map(items.map((item) => [item.code, item])), byBasicCode, ...places };
}

/**
 * What is published, in memory: lists, counts and the choice by region cost no round trip. Instances agree within seconds of a publishing.
 * Search builds its index from `current()` and again whenever the stamp differs.
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
  async current(): Promise<CatalogSnapshot> {
    const known = this.#snapshot;
    if (known && this.#now() - this.#askedAt < ASK_AGAIN_MS) return known;
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
    this.#snapshot = snapshotOf(stamp, items, {
      halls: new Map(halls.map((hall) => [hall.code, hall])),
      windows: new Map(windows.map((window) => [window.code, window])),
    });
    return this.#snapshot;
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
