import { AppError } from '../kernel/appError';
import type { Actor, FrequencyRule } from '../kernel/context';

/** Counts one hit; answers the seconds to wait, 0 when allowed. */
export type Hit = (key: string, rule: FrequencyRule) => Promise<number>;

/** What an operation does to the data. */
export type OperationKind = 'query' | 'mutation' | 'subscription';

/** Everything that one address asks for beside files. A hall, a company, a phone network's gateway are one address with many citizens. */
const ADDRESS: FrequencyRule = { name: 'address', limit: 3000, windowSeconds: 60 };
/** Everything that one account asks for. A citizen who taps as fast as pages come needs some 60. */
const ACCOUNT: FrequencyRule = { name: 'account', limit: 600, windowSeconds: 60 };
/** Each single operation, whatever rule of its own it has besides: of an account, or of an address where nobody is signed in. */
const OPERATION: Readonly<Record<OperationKind, Readonly<Record<Actor['kind'], number>>>> = {
  query: { citizen: 300, anonymous: 1500 },
  mutation: { citizen: 120, anonymous: 600 },
  subscription: { citizen: 0, anonymous: 0 },
};

const IPV6_GROUPS = 8;

/** One subscriber's IPv6 network counts as one address: its 64 lower bits are free to choose. */
export function limitedAddress(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  // `::` stands for as many groups of zeros as are missing.
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : IPV6_GROUPS - before.length - (tail === '' ? 0 : tail.split(':').length);
  return [...before, ...Array.from({ length: missing }, () => '0')]
    .concat(tail ? tail.split(':') : [])
    .slice(0, 4)
    .join(':');
}

/** The seconds that an address has to wait before the BFF looks at anything else of its request. */
export const addressWait = (hit: Hit, address: string): Promise<number> =>
  hit(`address|${limitedAddress(address)}`, ADDRESS);

/** How often the caller of one request may ask. Both throw `REQUEST_LIMITED` with the longest wait. */
export class CallerLimits {
  readonly #address: string;

  /** @param hit absent: no limits */
  constructor(
    private readonly hit: Hit | undefined,
    private readonly actor: Actor,
    address: string,
  ) {
    this.#address = `address|${limitedAddress(address)}`;
  }

  /** A rule of one operation: its `limit` for the address, its `accountLimit` for a signed-in account. */
  async count(rule: FrequencyRule): Promise<void> {
    const hits: (readonly [string, FrequencyRule])[] = [[`${rule.name}|${this.#address}`, rule]];
    if (this.actor.kind === 'citizen' && rule.accountLimit !== undefined)
      hits.push([`${rule.name}|${this.#account()}`, { ...rule, limit: rule.accountLimit }]);
    await this.#all(hits);
  }

  /** Any operation: its top-level fields, and the account as a whole. */
  async countOperations(kind: OperationKind, fields: readonly string[]): Promise<void> {
    const { actor } = this;
    const limit = OPERATION[kind][actor.kind];
    const who = actor.kind === 'citizen' ? this.#account() : this.#address;
    const hits = fields.map((name) => [`${kind}.${name}|${who}`, { name, limit, windowSeconds: 60 }] as const);
    await this.#all(actor.kind === 'citizen' ? [...hits, [`all|${who}`, ACCOUNT]] : hits);
  }

  #account(): string {
    return this.actor.kind === 'citizen' ? `account|${this.actor.accountId}` : '';
  }

  async #all(hits: readonly (readonly [string, FrequencyRule])[]): Promise<void> {
    const { hit } = this;
    if (!hit) return;
    const waits = await Promise.all(hits.map(([key, rule]) => hit(key, rule)));
    const retryAfterSeconds = Math.max(0, ...waits);
    if (retryAfterSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds });
  }
}
