import { createHash } from 'node:crypto';
import { createClient } from '@redis/client';
import { withDeadline } from '../../kernel/deadline';
import type { Logger } from '../../kernel/logger';

const CONNECT_WITHIN_MS = 2_000;
const LONGEST_PAUSE_MS = 2_000;
const LOG_EVERY_MS = 60_000;
const PREFIX = 'city-services:';

const shaOf = (script: string): string => createHash('sha1').update(script).digest('hex');
const isUnknownScript = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT');

const clientOf = (uri: string) =>
  createClient({
    url: uri,
    name: 'city-services-bff',
    // RESP2 is spoken by every Redis and Valkey.
    RESP: 2,
    // A request must not wait for a Redis that is away.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_WITHIN_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), LONGEST_PAUSE_MS),
    },
  });

export interface SharedStoreAddress {
  readonly uri: string;
  /** Slower than this is as good as absent: every request waits for the answer. */
  readonly deadlineMs: number;
}

/**
 * The Redis that all instances of the BFF share. It holds counters alone, nothing that would be missed: the BFF starts, and goes on, without
 * it. The connection comes back by itself.
 */
export class SharedStore {
  readonly #client: ReturnType<typeof clientOf>;
  #loggedAtMs = -Infinity;

  readonly #deadlineMs: number;

  constructor(
    { uri, deadlineMs }: SharedStoreAddress,
    private readonly log: Logger,
  ) {
    this.#deadlineMs = deadlineMs;
    this.#client = clientOf(uri);
    this.#client.on('error', (error: unknown) => this.silent(error));
  }

  /** Begins to connect; resolves with the first answer of Redis or the first failure, whichever comes first. */
  async start(): Promise<void> {
    const connected = this.#client.connect().catch((error: unknown) => this.silent(error));
    const failed = new Promise<void>((resolve) => this.#client.once('error', () => resolve()));
    await Promise.race([connected, failed]);
  }

  stop(): void {
    if (this.#client.isOpen) this.#client.destroy();
  }

  /**
   * Runs a script of ours over one key; it answers a number.
   * @throws Error when Redis is away or slower than the deadline: the script may have run or not
   */
  async run(script: string, key: string, values: readonly string[]): Promise<number> {
    if (!this.#client.isReady) throw new Error('Redis is away');
    return Number(
      await withDeadline(this.#evaluate(script, { keys: [PREFIX + key], arguments: [...values] }), this.#deadlineMs),
    );
  }

  /** Says once a minute that Redis does not answer, and why. The words are Redis' or the system's; they hold no key and no password. */
  silent(error: unknown): void {
    if (performance.now() - this.#loggedAtMs < LOG_EVERY_MS) return;
    this.#loggedAtMs = performance.now();
    const reason = error instanceof Error ? error.message || error.name : String(error);
    this.log.error({ reason }, 'Redis does not answer: each instance counts for itself, with a quarter of each limit');
  }

  /** Scripts are sent once and then named by their hash; Redis forgets them when it starts anew. */
  async #evaluate(script: string, call: { keys: string[]; arguments: string[] }): Promise<unknown> {
    try {
      return await this.#client.evalSha(shaOf(script), call);
    } catch (error) {
      if (!isUnknownScript(error)) throw error;
      return this.#client.eval(script, call);
    }
  }
}
