import { ChainCheck, type Digest } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { AccessLink, ChainFault, ChainHead } from './accessRecord.entity';

/** A chain that grows while it is read is read once more before it is called broken. */
const READS = 3;

interface CheckParts {
  readonly chains: AccessChainRepository;
  readonly digest: Digest;
}

/** What a check has seen. */
export interface CheckResult {
  readonly persons: number;
  readonly links: number;
  readonly faults: readonly ChainFault[];
}

/** How far a check is. */
export interface CheckProgress {
  readonly links: number;
  readonly total: number;
}

type PersonKey = ChainHead['personKey'];

/** Reads every chain from its beginning (or its anchor) to its head, while the BFF serves. */
export class AccessCheckService {
  constructor(private readonly parts: CheckParts) {}

  /** @param show called now and then */
  async run(show: (progress: CheckProgress) => void = () => undefined): Promise<CheckResult> {
    const total = await this.parts.chains.countLinks();
    const faults: ChainFault[] = [];
    let persons = 0;
    let links = 0;
    for await (const chain of this.#chains()) {
      persons += 1;
      links += chain.links;
      show({ links, total });
      if (chain.sound) continue;
      faults.push(...(await this.#settledFaults(chain.personKey)));
    }
    return { persons, links, faults };
  }

  /** Heads and links stand in the same order: both are read once, side by side. */
  async *#chains(): AsyncIterable<{ readonly personKey: PersonKey; readonly links: number; readonly sound: boolean }> {
    const heads = this.parts.chains.allHeads()[Symbol.asyncIterator]();
    const links = this.parts.chains.allLinks()[Symbol.asyncIterator]();
    let head = await nextOf(heads);
    let link = await nextOf(links);
    while (head || link) {
      const personKey = firstOf(head, link);
      const check = new ChainCheck(personKey, head?.personKey === personKey ? head : null, this.parts.digest);
      if (head?.personKey === personKey) head = await nextOf(heads);
      let count = 0;
      for (; link?.personKey === personKey; link = await nextOf(links)) {
        check.take(link);
        count += 1;
      }
      yield { personKey, links: count, sound: check.faults().length === 0 };
    }
  }

  /** What is still wrong when the person's chain is read again by itself. */
  async #settledFaults(personKey: PersonKey): Promise<ChainFault[]> {
    let found: ChainFault[] = [];
    for (let reads = 0; reads < READS; reads += 1) {
      const [head] = await this.parts.chains.heads([personKey]);
      const check = new ChainCheck(personKey, head ?? null, this.parts.digest);
      for await (const link of this.parts.chains.linksOf(personKey)) check.take(link);
      found = check.faults().map((fault) => ({ personKey, ...fault }));
      if (found.length === 0) break;
    }
    return found;
  }
}

async function nextOf<T>(rows: AsyncIterator<T>): Promise<T | null> {
  const { done, value } = await rows.next();
  return done ? null : (value as T);
}

/** Of the next head and the next link, whose comes first: as the database orders text, by bytes. */
function firstOf(head: ChainHead | null, link: AccessLink | null): PersonKey {
  if (!head || !link) return (head ?? (link as AccessLink)).personKey;
  return head.personKey <= link.personKey ? head.personKey : link.personKey;
}
