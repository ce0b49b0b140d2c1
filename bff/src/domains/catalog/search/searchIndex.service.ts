import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Logger } from '../../../kernel/logger';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import type { CatalogSnapshot } from '../published/snapshot.entity';
import { Scores } from './score.rule';
import { buildIndex, type KnownPhrases, type SearchIndex } from './searchIndex.rule';

/** So often an instance asks whether something was published, whether anybody searches or not. */
const LOOK_EVERY_MS = 3_000;
/** Building never holds up other requests for longer. */
const SLICE_MS = 5;

/** An index, the room to count in, and the snapshot that it was made from. */
export interface Searchable {
  readonly snapshot: CatalogSnapshot;
  readonly index: SearchIndex;
  readonly scores: Scores;
}

/** Drives the builder in slices. */
async function built(snapshot: CatalogSnapshot, known: KnownPhrases): Promise<Searchable> {
  const steps = buildIndex(snapshot.items, known);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { snapshot, index: step.value, scores: new Scores(step.value) };
    if (performance.now() - since < SLICE_MS) continue;
    await letOthersWork();
    since = performance.now();
  }
}

/**
 * The index in memory. Built in the background after the start and after each publishing, in small slices; until a new one is ready the old one
 * answers. Every instance looks for publishings by itself, so that all agree within seconds.
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
    const snapshot = await this.published.current();
    if (this.#ready?.snapshot.stamp === snapshot.stamp) return this.#ready;
    this.#building ??= this.#build(snapshot).finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  async #build(snapshot: CatalogSnapshot): Promise<Searchable> {
    const known = new Map(this.#ready?.index.phrases.map((phrase) => [phrase.text, phrase]));
    this.#ready = await built(snapshot, known);
    return this.#ready;
  }
}
