import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Logger } from '../../../kernel/logger';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import type { CatalogSnapshot } from '../published/snapshot.entity';
import { Scores } from './score.rule';
import { SearchIndex } from './searchIndex.rule';

/** So often an instance asks whether something was published, whether anybody searches or not. */
const LOOK_EVERY_MS = 1_000;
/** Building never holds up other requests for longer. */
const SLICE_MS = 5;

/** An index, the room to count in, and the snapshot that it last followed. */
export interface Searchable {
  readonly snapshot: CatalogSnapshot;
  readonly index: SearchIndex;
  readonly scores: Scores;
}

/** Drives the steps in slices. */
async function inSlices(steps: Iterator<void>): Promise<void> {
  let since = performance.now();
  while (!steps.next().done) {
    if (performance.now() - since < SLICE_MS) continue;
    await letOthersWork();
    since = performance.now();
  }
}

/**
 * The index in memory. Made in the background after the start, in small slices; after a publishing it takes up what changed, thing by thing, while it
 * goes on answering. Every instance looks for publishings by itself, so that all agree within seconds.
 */
export class SearchIndexService {
  #ready: Searchable | null = null;
  #building: Promise<Searchable> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly published: PublishedCatalog,
    private readonly log: Logger,
  ) {}

  /** Begins to build and goes on looking for publishings until `stop`. Does not wait. */
  start(): void {
    const look = (): void => {
      this.#refresh().catch((error: unknown) => this.log.warn({ error }, 'the search index could not be renewed'));
    };
    look();
    this.#timer = setInterval(look, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /**
   * The newest index that is ready; waits only while there is none at all.
   * @throws the driver's error when there is none yet and the database is silent
   */
  async current(): Promise<Searchable> {
    return this.#ready ?? this.#refresh();
  }

  async #refresh(): Promise<Searchable> {
    const snapshot = await this.published.newest();
    if (this.#ready?.snapshot.stamp === snapshot.stamp) return this.#ready;
    this.#building ??= this.#build(snapshot).finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  async #build(snapshot: CatalogSnapshot): Promise<Searchable> {
    const before = this.#ready;
    const index = before && !before.index.worn ? before.index : new SearchIndex();
    await inSlices(index.follow(snapshot.items));
    this.#ready = { snapshot, index, scores: before?.index === index ? before.scores : new Scores(index) };
    return this.#ready;
  }
}
