import type {
  AccessEntry,
  AccessLink,
  ChainHead,
  ChainPoint,
  SealedPoint,
  StoredLink,
  Written,
} from './accessRecord.entity';

/** A keyed hash: without the key nobody can make a link or a head that fits. */
export type Digest = (text: string) => string;

type PersonKey = AccessLink['personKey'];

/** Stands in `previous` for what is not known any more: somebody changed the head, and the chain shows it for good. */
const BROKEN = 'broken';
/** Before the first link of a chain, and before the first seal. */
export const START: ChainPoint = { link: 0, count: 0, others: 0, hash: '' };

const isByOthers = ({ by }: AccessEntry): boolean => by.kind !== 'self';

/** The order of members is part of what is hashed, so every value is named. */
function lineOf({ id, at, by, kinds, purpose }: AccessEntry): unknown[] {
  const personKey = by.kind === 'self' ? '' : by.personKey;
  const organisation = 'organisation' in by ? by.organisation : '';
  const role = by.kind === 'staff' ? by.role : '';
  return [id, at.toISOString(), by.kind, personKey, organisation, role, kinds, purpose];
}

/** Keyed hash of a link over the one before and everything in it. */
export function hashOfLink(content: Omit<AccessLink, 'hash'>, digest: Digest): string {
  const { personKey, link, count, others, previous, entries, written } = content;
  const line = ['access-link', personKey, link, count, others, previous, entries.map(lineOf)];
  if (written) line.push(written.at.toISOString(), written.seal, written.sealHash);
  return digest(JSON.stringify(line));
}

/** Whether the link is as it was written, whatever somebody made of the document. */
function isWhole(link: AccessLink, digest: Digest): boolean {
  try {
    return link.hash === hashOfLink(link, digest);
  } catch {
    // Not even of the form of a link.
    return false;
  }
}

/** The seal of a point: of a head, or of the anchor that stands for the links before it. */
export function sealOf(
  what: 'head' | 'anchor',
  personKey: PersonKey,
  { link, count, others, hash }: ChainPoint,
  digest: Digest,
): string {
  return digest(JSON.stringify([`access-${what}`, personKey, link, count, others, hash]));
}

export const isSealed = (what: 'head' | 'anchor', personKey: PersonKey, point: SealedPoint, digest: Digest): boolean =>
  point.seal === sealOf(what, personKey, point, digest);

/** Whether the link continues that point and is whole. */
export const follows = (link: AccessLink, before: ChainPoint, digest: Digest): boolean =>
  link.link === before.link + 1 && link.previous === before.hash && isWhole(link, digest);

/** What a link is made of besides what came before it. */
interface FreshLink {
  readonly personKey: PersonKey;
  readonly entries: readonly AccessEntry[];
  readonly written: Written;
}

/** The link that comes after the head. After a head that somebody changed, the chain goes on and shows the break. */
export function nextLink(
  { personKey, entries, written }: FreshLink,
  head: ChainHead | null,
  digest: Digest,
): AccessLink {
  const before = head ?? START;
  const whole = head === null || isSealed('head', personKey, head, digest);
  const content = {
    personKey,
    link: before.link + 1,
    count: before.count + entries.length,
    others: before.others + entries.filter(isByOthers).length,
    previous: whole ? before.hash : BROKEN,
    entries,
    written,
  };
  return { ...content, hash: hashOfLink(content, digest) };
}

/** What the seals of the city say of one chain. */
export interface SealedChain {
  /** The last link that a seal names; 0 when none names the chain. */
  readonly reached: number;
  /** Whether the seal that was the last when a link was written is there. */
  knows(written: Written): boolean;
  /** Whether seals were made so long after a link that one of them had to name it. */
  passedOver(written: Written): boolean;
}

/** What is wrong with a chain, link by link. Links before the anchor wait to be removed and say nothing. */
export class ChainCheck {
  readonly #faults: { readonly link: number | null; readonly fault: string }[] = [];
  #before: ChainPoint;

  constructor(
    private readonly personKey: PersonKey,
    private readonly head: ChainHead | null,
    private readonly judge: { readonly digest: Digest; readonly sealed: SealedChain },
  ) {
    this.#before = head?.anchor ?? START;
    if (head) this.#checkHead(head);
    else this.#say(null, 'there are links and no head');
  }

  /** In the order of links. */
  take(link: StoredLink): void {
    if (link.link <= (this.head?.anchor?.link ?? 0)) return;
    const { link: last, hash } = this.#before;
    if (link.link !== last + 1) this.#say(last + 1, `missing, up to ${link.link - 1}`);
    else if (link.previous === BROKEN) this.#say(link.link, 'the head was changed before it was written');
    else if (link.previous !== hash) this.#say(link.link, 'does not continue the one before');
    if (!isWhole(link, this.judge.digest)) this.#say(link.link, 'was changed');
    else if (!link.isIndexedRight) this.#say(link.link, 'was changed in what it is found by');
    if (link.link === this.head?.link && link.hash !== this.head.hash) this.#say(null, 'names another last link');
    if (isWhole(link, this.judge.digest)) this.#checkSeals(link);
    this.#before = link;
  }

  #checkSeals({ link, written }: StoredLink): void {
    const { sealed } = this.judge;
    if (!written) return;
    if (!sealed.knows(written)) this.#say(link, `names seal ${written.seal}, which is gone`);
    // A link beyond the head: its writer died, the next one leads the head there.
    const isUnsealed = link > sealed.reached && link <= (this.head?.link ?? 0);
    if (isUnsealed && sealed.passedOver(written)) this.#say(link, 'was kept from being sealed');
  }

  /** After the last link. */
  faults(): readonly { readonly link: number | null; readonly fault: string }[] {
    const last = this.head?.link ?? 0;
    if (this.#before.link < last) this.#say(this.#before.link + 1, `missing, up to ${last}: the end was cut off`);
    return this.#faults;
  }

  #checkHead(head: ChainHead): void {
    const { personKey, judge } = this;
    const { digest } = judge;
    if (!isSealed('head', personKey, head, digest)) this.#say(null, 'was changed');
    if (head.anchor && !isSealed('anchor', personKey, head.anchor, digest)) this.#say(null, 'its anchor was changed');
  }

  #say(link: number | null, fault: string): void {
    this.#faults.push({ link, fault });
  }
}

/** The newest entries of links that come newest first, those by others only if so asked, after the place that was shown last. */
export function entriesOf(
  links: readonly AccessLink[],
  { byOthers, first, after }: { byOthers: boolean; first: number; after: { link: number; place: number } | null },
): { readonly link: number; readonly place: number; readonly entry: AccessEntry }[] {
  const placed = links.flatMap(({ link, entries }) =>
    entries.map((entry, place) => ({ link, place, entry })).reverse(),
  );
  return placed
    .filter(({ entry }) => !byOthers || isByOthers(entry))
    .filter(({ link, place }) => !after || link < after.link || (link === after.link && place < after.place))
    .slice(0, first);
}
