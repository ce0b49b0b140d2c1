import { mongo } from 'mongoose';
import type { PersonKey } from '../../../kernel/ids';
import { AccessHeadModel, type AccessHeadDocument } from './accessHead.model';
import { AccessLinkModel, type AccessLinkDocument } from './accessLink.model';
import type { AccessLink, AccessQuestion, ChainHead, SealedPoint, StoredLink } from './accessRecord.entity';
import { CITY_KEY, type SealedMove } from './accessSeal.entity';

const DUPLICATE_KEY = 11000;
const NUMBER_DIGITS = 10;
/** Person keys have one length, so that links and heads stand in one order. */
const SEPARATOR = '/';
const AFTER_SEPARATOR = '0';
const BATCH = 500;

const idOf = (personKey: PersonKey, link: number): string =>
  `${personKey}${SEPARATOR}${String(link).padStart(NUMBER_DIGITS, '0')}`;

const allOf = (personKey: PersonKey) => ({
  $gt: `${personKey}${SEPARATOR}`,
  $lt: `${personKey}${AFTER_SEPARATOR}`,
});

/** Whatever somebody made of the document: the check judges it by its hash. */
const linkOf = (row: AccessLinkDocument): StoredLink => {
  const { _id, count, others, previous, hash, entries, written } = row;
  const [personKey = '', link] = String(_id).split(SEPARATOR);
  return {
    ...{ personKey: personKey as PersonKey, link: Number(link), count, others, previous, hash, entries },
    ...(written && { written }),
    isIndexedRight: isIndexedRight(row),
  };
};

function documentOf({ personKey, link, entries, ...rest }: AccessLink): AccessLinkDocument {
  const _id = idOf(personKey, link);
  return { _id, ...rest, entries, until: untilOf(entries), ...byOthersOf(_id, entries) };
}

const byOthersOf = (_id: string, entries: AccessLink['entries']) =>
  entries.some(({ by }) => by.kind !== 'self') ? { byOthers: _id } : {};

const untilOf = (entries: AccessLink['entries']): Date => new Date(Math.max(...entries.map(({ at }) => at.getTime())));

/** Both stand beside what is hashed: nobody hides a look by them, or has it removed before its time. */
function isIndexedRight({ _id, entries, until, byOthers }: AccessLinkDocument): boolean {
  try {
    return until.getTime() === untilOf(entries).getTime() && byOthers === byOthersOf(_id, entries).byOthers;
  } catch {
    return false;
  }
}

export const headOf = ({ _id, link, count, others, hash, seal, anchor }: AccessHeadDocument): ChainHead => ({
  personKey: _id as PersonKey,
  ...{ link, count, others, hash, seal },
  anchor: anchor ?? null,
});

/** Through the driver itself: it writes within each second what all citizens did in it, and what it writes was made here. */
const links = () => AccessLinkModel.collection as unknown as mongo.Collection<AccessLinkDocument>;
const heads = () => AccessHeadModel.collection as unknown as mongo.Collection<AccessHeadDocument>;

/** The places in the write that met a document which is there already. Throws any other failure. */
function duplicatesOf(error: unknown): readonly number[] {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const found = [error.writeErrors].flat();
  if (found.length === 0 || found.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  return found.map(({ index }) => index);
}

/** The chains of who looked. Links are inserted and in time removed, never changed; a head moves forward only. */
export class AccessChainRepository {
  async heads(personKeys: readonly PersonKey[]): Promise<ChainHead[]> {
    const rows = await heads()
      .find({ _id: { $in: [...personKeys] } })
      .toArray();
    return rows.map(headOf);
  }

  /** Answers whose link has a number that is taken already: somebody else wrote in the meantime. */
  async insertLinks(drafts: readonly AccessLink[]): Promise<PersonKey[]> {
    try {
      await links().insertMany(drafts.map(documentOf), { ordered: false });
      return [];
    } catch (error) {
      return duplicatesOf(error).flatMap((index) => drafts[index]?.personKey ?? []);
    }
  }

  /** Moves heads forward from where they stood, in one write; one that is elsewhere by now stays there. */
  async advance(moves: readonly { readonly from: number; readonly to: SealedPoint; readonly link: AccessLink }[]) {
    const operations = moves.map(({ from, to: { link, count, others, hash, seal }, link: { personKey, entries } }) => ({
      updateOne: {
        filter: { _id: personKey as string, link: from },
        update: {
          $set: { link, count, others, hash, seal, unsealed: true as const },
          $min: { oldest: untilOf(entries) },
        },
        upsert: from === 0,
      },
    }));
    try {
      if (operations.length > 0) await heads().bulkWrite(operations, { ordered: false });
    } catch (error) {
      // A first link whose head another instance has made meanwhile.
      duplicatesOf(error);
    }
  }

  async lastLink(personKey: PersonKey): Promise<StoredLink | null> {
    const row = await links().findOne({ _id: allOf(personKey) }, { sort: { _id: -1 } });
    return row && linkOf(row);
  }

  /** The newest links first, enough of them to hold the entries that are asked for. */
  async listNewest({ personKey, byOthers, first, after }: AccessQuestion): Promise<StoredLink[]> {
    const { $gt, $lt } = allOf(personKey);
    const range = after ? { $gt, $lte: idOf(personKey, after.link) } : { $gt, $lt };
    const filter = byOthers ? { byOthers: range } : { _id: range };
    const rows = await links()
      .find(filter, { sort: byOthers ? { byOthers: -1 } : { _id: -1 }, limit: first })
      .toArray();
    return rows.map(linkOf);
  }

  /** The links of a person in their order. */
  async *linksOf(personKey: PersonKey): AsyncIterable<StoredLink> {
    for await (const row of links().find({ _id: allOf(personKey) }, { sort: { _id: 1 }, batchSize: BATCH }))
      yield linkOf(row);
  }

  /** All links in the order of persons, and of a person in the order of the chain. */
  async *allLinks(): AsyncIterable<StoredLink> {
    for await (const row of links().find({}, { sort: { _id: 1 }, batchSize: BATCH })) yield linkOf(row);
  }

  /** Those of the links that seals name which are not there, or are others. */
  async unlike(moves: readonly SealedMove[]): Promise<SealedMove[]> {
    const _id = { $in: moves.map(({ personKey, link }) => idOf(personKey, link)) };
    const rows = await links()
      .find({ _id }, { projection: { hash: 1 } })
      .toArray();
    const hashes = new Map(rows.map((row) => [row._id, row.hash]));
    return moves.filter(({ personKey, link, hash }) => hashes.get(idOf(personKey, link)) !== hash);
  }

  /** All heads of persons, in their order. */
  async *allHeads(): AsyncIterable<ChainHead> {
    for await (const row of heads().find({ _id: { $ne: CITY_KEY as string } }, { sort: { _id: 1 }, batchSize: BATCH }))
      yield headOf(row);
  }

  countLinks(): Promise<number> {
    return links().estimatedDocumentCount();
  }

  /** Heads whose oldest link was written before that time. */
  async *olderHeads(than: Date): AsyncIterable<ChainHead> {
    for await (const row of heads().find({ oldest: { $lt: than } }, { batchSize: BATCH })) yield headOf(row);
  }

  /** False when the anchor was moved by another. */
  async moveAnchor({ personKey, anchor: before }: ChainHead, anchor: SealedPoint): Promise<boolean> {
    const where = before ? { 'anchor.link': before.link } : { anchor: null };
    const { matchedCount } = await heads().updateOne({ _id: personKey, ...where }, { $set: { anchor } });
    return matchedCount === 1;
  }

  /** Removes the links up to the anchor, and notes how old the oldest is that stays. Answers how many went. */
  async removeUpTo(personKey: PersonKey, { link }: SealedPoint): Promise<number> {
    const range = { $gt: `${personKey}${SEPARATOR}`, $lte: idOf(personKey, link) };
    const { deletedCount } = await links().deleteMany({ _id: range });
    const oldest = await links().findOne({ _id: allOf(personKey) }, { sort: { _id: 1 } });
    const update = oldest ? { $set: { oldest: oldest.until } } : { $unset: { oldest: '' as const } };
    // With nothing left, only a head that did not move meanwhile has no oldest link.
    await heads().updateOne({ _id: personKey, ...(oldest ? {} : { link }) }, update);
    return deletedCount;
  }
}
