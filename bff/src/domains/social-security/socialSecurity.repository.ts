import { ZERO_FEN, type Fen } from '@city-services/shared/money/fen';
import type { PersonKey } from '../../kernel/ids';
import type { Contribution } from './contribution.entity';
import { ContributionModel } from './contribution.model';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentModel } from './enrolment.model';
import type { ContributionFacts, EnrolmentFacts } from './insurance.entity';
import type { MedicalEntry } from './medicalEntry.entity';
import { MedicalEntryModel } from './medicalEntry.model';

/** Everything that the home page's figures follow from. */
export interface SocialSecurityFacts {
  readonly enrolments: readonly EnrolmentFacts[];
  readonly contributions: readonly ContributionFacts[];
  readonly medicalBalanceFen: Fen;
}

/** Everything that social security holds of one person. */
export interface SocialSecurityHoldings {
  readonly enrolments: readonly Enrolment[];
  readonly contributions: readonly Contribution[];
  readonly medicalEntries: readonly MedicalEntry[];
}

/** One row of the enrolments, or the medical ledger's sum, which alone has no insurance. */
type EnrolmentOrSum = EnrolmentFacts | { readonly insurance?: undefined; readonly balanceFen: Fen };

/** One reply holds all records of a person, so that their number adds no round trip. */
const ALL_AT_ONCE = 100_000;

export class SocialSecurityRepository {
  readonly #options: { readonly maxTimeMS: number; readonly batchSize: number };

  /** @param readTimeoutMs after which the server gives a query up */
  constructor(readTimeoutMs: number) {
    this.#options = { maxTimeMS: readTimeoutMs, batchSize: ALL_AT_ONCE };
  }

  /** Two round trips. */
  async findFacts(person: PersonKey): Promise<SocialSecurityFacts> {
    const [rows, contributions] = await Promise.all([this.#enrolmentsAndSum(person), this.#contributionFacts(person)]);
    const enrolments: EnrolmentFacts[] = [];
    let medicalBalanceFen = ZERO_FEN;
    for (const row of rows) {
      if (row.insurance === undefined) medicalBalanceFen = row.balanceFen;
      else enrolments.push(row);
    }
    return { enrolments, contributions, medicalBalanceFen };
  }

  /** Three round trips, at once. */
  async findHoldings(person: PersonKey): Promise<SocialSecurityHoldings> {
    const [enrolments, contributions, medicalEntries] = await Promise.all([
      this.#enrolments(person),
      this.#contributions(person),
      this.#medicalEntries(person),
    ]);
    return { enrolments, contributions, medicalEntries };
  }

  async #enrolmentsAndSum(person: PersonKey): Promise<EnrolmentOrSum[]> {
    const own = { $match: { personKey: person } };
    const sum = { $group: { _id: null, balanceFen: { $sum: '$amountFen' } } };
    const ledger = { $unionWith: { coll: MedicalEntryModel.collection.collectionName, pipeline: [own, sum] } };
    const enrolments = { $project: { _id: 0, insurance: 1, status: 1 } };
    return EnrolmentModel.collection.aggregate<EnrolmentOrSum>([own, enrolments, ledger], this.#options).toArray();
  }

  async #contributionFacts(person: PersonKey): Promise<ContributionFacts[]> {
    const projection = { _id: 0, insurance: 1, month: 1, type: 1, employerFen: 1, personFen: 1, paidOn: 1 };
    return ContributionModel.collection
      .find<ContributionFacts>({ personKey: person }, { ...this.#options, projection })
      .toArray();
  }

  async #enrolments(person: PersonKey): Promise<Enrolment[]> {
    const projection = { _id: 0, insurance: 1, status: 1, enrolledOn: 1, employer: 1, regionCode: 1 };
    return EnrolmentModel.collection.find<Enrolment>({ personKey: person }, { ...this.#options, projection }).toArray();
  }

  async #contributions(person: PersonKey): Promise<Contribution[]> {
    const projection = { _id: 0, personKey: 0, digest: 0, batch: 0 };
    return ContributionModel.collection
      .find<Contribution>({ personKey: person }, { ...this.#options, projection })
      .toArray();
  }

  async #medicalEntries(person: PersonKey): Promise<MedicalEntry[]> {
    const rows = await MedicalEntryModel.collection
      .find<Omit<MedicalEntry, 'id'> & { readonly _id: string }>(
        { personKey: person },
        { ...this.#options, projection: { personKey: 0, digest: 0, batch: 0 } },
      )
      .toArray();
    return rows.map(({ _id, ...entry }) => ({ ...entry, id: _id }));
  }
}
