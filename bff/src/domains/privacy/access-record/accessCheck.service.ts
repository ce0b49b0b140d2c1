import { ChainCheck, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { ChainFault, ChainHead, StoredLink } from './accessRecord.entity';
import { CITY_KEY, type CitySeal, type SealedMove } from './accessSeal.entity';
import type { AccessSealRepository } from './accessSeal.repository';
import { SealBook } from './accessSeal.rule';

/** A chain that grows while it is read is read once more before it is called broken. */
const READS = 3;
const BATCH = 500;

interface CheckParts {
  readonly chains: AccessChainRepository;
  readonly seals: AccessSealRepository;
  readonly digest: Digest;
}

/** A seal that was written down elsewhere: in a log, on paper. */
export interface KnownSeal {
  readonly number: number;
  readonly hash: string;
}

/** What a check has seen. */
export interface CheckResult {
  readonly persons: number;
  readonly links: number;
  /** The last seal of the city; null before the first. */
  readonly lastSeal: KnownSeal | null;
  readonly faults: readonly ChainFault[];
}

/** How far a check is. */
export interface CheckProgress {
  readonly links: number;
  readonly total: number;
}

/** What is asked of a check. */
export interface CheckQuestion {
  /** One that has to be there still: otherwise the database was set back. */
  readonly seal?: KnownSeal | undefined;
  /** Called now and then. */
  readonly show?: (progress: CheckProgress) => void;
}

type PersonKey = ChainHead['personKey'];

interface FoundChain {
  readonly personKey: PersonKey;
  readonly links: number;
  readonly sound: boolean;
}

/** Reads the city's seals, and every chain from its beginning (or its anchor) to its head, while the BFF serves. */
export class AccessCheckService {
  constructor(private readonly parts: CheckParts) {}

  async run({ seal, show = () => undefined }: CheckQuestion = {}): Promise<CheckResult> {
    const total = await this.parts.chains.countLinks();
    const book = await this.#openBook();
    const faults = await this.#readSeals(book);
    if (seal && !book.holds(seal)) faults.push({ personKey: null, link: seal.number, fault: SET_BACK });
    let persons = 0;
    let links = 0;
    for await (const chain of this.#chains(book)) {
      persons += 1;
      links += chain.links;
      show({ links, total });
      if (!chain.sound) faults.push(...(await this.#settledFaults(chain.personKey, book)));
    }
    const { link: number, hash } = book.last;
    return { persons, links, lastSeal: number > 0 ? { number, hash } : null, faults: [...book.faults(), ...faults] };
  }

  async #openBook(): Promise<SealBook> {
    const [head] = await this.parts.chains.heads([CITY_KEY]);
    return new SealBook(head ?? null, this.parts.digest);
  }

  /** Reads the seals on; answers the links that they name and that are not there as they name them. */
  async #readSeals(book: SealBook): Promise<ChainFault[]> {
    const faults: ChainFault[] = [];
    for await (const seal of this.parts.seals.after(book.last.link)) {
      book.take(seal);
      for (let from = 0; from < seal.moves.length; from += BATCH)
        faults.push(...(await this.#unlike(seal, seal.moves.slice(from, from + BATCH))));
    }
    return faults;
  }

  async #unlike({ number }: CitySeal, moves: readonly SealedMove[]): Promise<ChainFault[]> {
    const { chains } = this.parts;
    const unlike = await chains.unlike(moves);
    if (unlike.length === 0) return [];
    // Read afterwards: an anchor is there before the links that it stands for go.
    const heads = await chains.heads(unlike.map(({ personKey }) => personKey));
    const anchors = new Map(heads.map(({ personKey, anchor }) => [personKey, anchor?.link ?? 0]));
    return unlike
      .filter(({ personKey, link }) => link > (anchors.get(personKey) ?? 0))
      .map(({ personKey, link }) => ({
        personKey,
        link,
        fault: `is gone or another: seal ${number} of the city names it`,
      }));
  }

  /** Heads and links stand in the same order: both are read once, side by side. */
  async *#chains(book: SealBook): AsyncIterable<FoundChain> {
    const heads = this.parts.chains.allHeads()[Symbol.asyncIterator]();
    const links = this.parts.chains.allLinks()[Symbol.asyncIterator]();
    let head = await nextOf(heads);
    let link = await nextOf(links);
    while (head || link) {
      const personKey = firstOf(head, link);
      const check = this.#checkOf(personKey, head?.personKey === personKey ? head : null, book);
      if (head?.personKey === personKey) head = await nextOf(heads);
      let count = 0;
      for (; link?.personKey === personKey; link = await nextOf(links)) {
        check.take(link);
        count += 1;
      }
      yield { personKey, links: count, sound: check.faults().length === 0 };
    }
  }

  /** What is still wrong when the person's chain is read again by itself, with the seals that were made meanwhile. */
  async #settledFaults(personKey: PersonKey, book: SealBook): Promise<ChainFault[]> {
    let found: ChainFault[] = [];
    for (let reads = 0; reads < READS; reads += 1) {
      const [head] = await this.parts.chains.heads([personKey]);
      const links: StoredLink[] = [];
      for await (const link of this.parts.chains.linksOf(personKey)) links.push(link);
      await this.#readSeals(book);
      const check = this.#checkOf(personKey, head ?? null, book);
      links.forEach((link) => check.take(link));
      found = check.faults().map((fault) => ({ personKey, ...fault }));
      if (found.length === 0) break;
    }
    return found;
  }

  #checkOf(personKey: PersonKey, head: ChainHead | null, book: SealBook): ChainCheck {
    return new ChainCheck(personKey, head, { digest: this.parts.digest, sealed: book.chainOf(personKey) });
  }
}

const SET_BACK = 'is not the one that was written down: the database was set back';

async function nextOf<T>(rows: AsyncIterator<T>): Promise<T | null> {
  const { done, value } = await rows.next();
  return done ? null : (value as T);
}

/** Of the next head and the next link, whose comes first: as the database orders text, by bytes. */
function firstOf(head: ChainHead | null, link: StoredLink | null): PersonKey {
  if (!head || !link) return (head ?? (link as StoredLink)).personKey;
  return head.personKey <= link.personKey ? head.personKey : link.personKey;
}
