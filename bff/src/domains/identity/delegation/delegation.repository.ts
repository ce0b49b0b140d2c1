import type { DelegationScope } from '../../../kernel/acting';
import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';
import { bytesOf } from '../../../storage/bytes';
import type { Vault } from '../../../storage/vault';
import type { Delegation, DelegationParty } from './delegation.entity';
import { DelegationModel, type DelegationDocument } from './delegation.model';

const DAY_MS = 86_400_000;
/** What was agreed stays to be shown for three years (PIPL art. 56); a request that nobody answered does not. */
const AGREED_KEPT_MS = 3 * 366 * DAY_MS;
const LONGEST_MS = 366 * DAY_MS;
const ASKED_KEPT_MS = 7 * DAY_MS;
/** More than anybody has; a page shows them all. */
const MOST = 100;

/** A new delegation; the name of the other side in clear, to be sealed. */
export interface DelegationDraft extends Omit<Delegation, 'otherName'> {
  readonly otherName: string | null;
}

/** An answer to a request. */
export interface DelegationAnswer {
  readonly id: string;
  /** Who answers; a request to somebody else is not found. */
  readonly by: PersonKey;
  readonly at: Date;
}

/** The two sides of a document as filters: who has to answer it. */
const awaiting = (person: PersonKey): object => ({
  state: 'asked',
  addressed: true,
  $or: [
    { askedBy: 'grantee', subjectKey: person },
    { askedBy: 'subject', granteeKey: person },
  ],
});

/** Delegations and requests for them. States move by guarded writes alone. */
export class DelegationRepository {
  constructor(private readonly vault: Vault) {}

  async insert({ id, otherName, ...fields }: DelegationDraft): Promise<void> {
    const sealed = otherName === null ? null : this.vault.seal(otherName);
    const last =
      fields.state === 'asked' ? fields.answerBy.getTime() + ASKED_KEPT_MS : fields.until.getTime() + AGREED_KEPT_MS;
    await DelegationModel.create({ _id: id, ...fields, otherName: sealed, forgetAt: new Date(last) });
  }

  async find(id: string): Promise<Delegation | null> {
    const row = await DelegationModel.findById(id).lean<DelegationDocument>();
    return row && this.#entityOf(row);
  }

  /** Everything in which the person is one side, the newest first. */
  async listOf(person: PersonKey): Promise<Delegation[]> {
    const listed = (filter: object) =>
      DelegationModel.find(filter).sort({ askedAt: -1 }).limit(MOST).lean<DelegationDocument[]>();
    const [asSubject, asGrantee] = await Promise.all([listed({ subjectKey: person }), listed({ granteeKey: person })]);
    return [...asSubject, ...asGrantee].map((row) => this.#entityOf(row));
  }

  /** A request that the person has to answer, still open. */
  async findAsked({ id, by, at }: DelegationAnswer): Promise<Delegation | null> {
    const filter = { ...awaiting(by), _id: id, answerBy: { $gt: at } };
    const row = await DelegationModel.findOne(filter).lean<DelegationDocument>();
    return row && this.#entityOf(row);
  }

  /** Whether this call made the request a delegation; false when it was answered, taken back or over already. */
  async accept({ id, by, at }: DelegationAnswer, scopes: readonly DelegationScope[]): Promise<boolean> {
    const filter = { ...awaiting(by), _id: id, answerBy: { $gt: at }, until: { $gt: at } };
    const forgetAt = new Date(at.getTime() + LONGEST_MS + AGREED_KEPT_MS);
    const change = await DelegationModel.updateOne(filter, {
      state: 'active',
      since: at,
      scopes: [...scopes],
      forgetAt,
    });
    return change.modifiedCount === 1;
  }

  async decline({ id, by, at }: DelegationAnswer): Promise<boolean> {
    const filter = { ...awaiting(by), _id: id, answerBy: { $gt: at } };
    return (await DelegationModel.updateOne(filter, { state: 'declined', endedAt: at })).modifiedCount === 1;
  }

  /**
   * Ends what is active, or takes back what the person asked for. Whether it was theirs and not over yet. Every instance sees it with its next look-up.
   */
  async withdraw({ id, by, at }: DelegationAnswer, side: DelegationParty): Promise<boolean> {
    const own = side === 'subject' ? { subjectKey: by } : { granteeKey: by };
    const filter = {
      _id: id,
      ...own,
      $or: [
        { state: 'active', until: { $gt: at } },
        { state: 'asked', askedBy: side },
      ],
    };
    const change = await DelegationModel.updateOne(filter, { state: 'withdrawn', endedAt: at, endedBy: side });
    return change.modifiedCount === 1;
  }

  /** Ends everything by which somebody else sees to the person's affairs, and takes back what the person offered. */
  async withdrawAllOf(subjectKey: PersonKey, at: Date): Promise<void> {
    const filter = {
      subjectKey,
      $or: [
        { state: 'active', until: { $gt: at } },
        { state: 'asked', askedBy: 'subject' },
      ],
    };
    await DelegationModel.updateMany(filter, { state: 'withdrawn', endedAt: at, endedBy: 'subject' });
  }

  #entityOf({ _id, forgetAt: _forgetAt, otherName, ...row }: DelegationDocument): Delegation {
    return {
      id: _id,
      kind: row.kind as Delegation['kind'],
      subjectKey: row.subjectKey as PersonKey,
      granteeKey: row.granteeKey as PersonKey,
      askedBy: row.askedBy as DelegationParty,
      addressed: row.addressed,
      otherName: otherName && this.#nameOf(otherName),
      scopes: row.scopes as readonly DelegationScope[],
      state: row.state as Delegation['state'],
      askedAt: row.askedAt,
      answerBy: row.answerBy,
      since: row.since,
      until: row.until,
      endedAt: row.endedAt,
      endedBy: row.endedBy as DelegationParty | null,
    };
  }

  #nameOf(sealed: NonNullable<DelegationDocument['otherName']>): Sensitive {
    return this.vault.sensitive('name', bytesOf(sealed));
  }
}
