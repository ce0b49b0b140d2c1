import type { Vault } from '../../storage/vault';
import type { PersonKey } from '../../kernel/ids';
import type { DrivingLicence } from './drivingLicence.entity';
import { DrivingLicenceModel, type DrivingLicenceDocument } from './drivingLicence.model';
import type { LicenceFacts, VehicleFacts, ViolationFacts } from './traffic.entity';
import type { Vehicle } from './vehicle.entity';
import { VehicleModel, type VehicleDocument } from './vehicle.model';
import type { Violation } from './violation.entity';
import { ViolationModel, type ViolationDocument } from './violation.model';

/** Everything that the home page's figures follow from. */
export interface TrafficFacts {
  readonly vehicles: readonly VehicleFacts[];
  readonly licence: LicenceFacts | null;
  readonly violations: readonly ViolationFacts[];
}

/** Everything that traffic holds of one person; the violations also of the vehicles' earlier owners. */
export interface TrafficHoldings {
  readonly vehicles: readonly Vehicle[];
  readonly licence: DrivingLicence | null;
  readonly violations: readonly Violation[];
}

type VehicleFactsRow = Omit<VehicleFacts, 'id'> & { readonly _id: string };
/** One row of the vehicles, or the licence, which alone has no plate. */
type VehicleOrLicence = VehicleFactsRow | (LicenceFacts & { readonly plateKey?: undefined });

/** A row as stored: the entity, its sealed fields still closed. */
type Row<Entity, Document, Sealed extends keyof Entity & keyof Document> = Omit<Entity, Sealed | 'id'> &
  Pick<Document, Sealed> & { readonly _id: string };
type VehicleRow = Row<Vehicle, VehicleDocument, 'plate' | 'vin'>;
type LicenceRow = Row<DrivingLicence, DrivingLicenceDocument, 'fileNumber'>;
type ViolationRow = Row<Violation, ViolationDocument, 'plate'>;

/** One reply holds all records of a person, so that their number adds no round trip. */
const ALL_AT_ONCE = 100_000;

const ofDriverOrPlates = (person: PersonKey, plateKeys: readonly string[]) =>
  plateKeys.length === 0
    ? { driverKey: person }
    : { $or: [{ driverKey: person }, { plateKey: { $in: [...plateKeys] } }] };

export class TrafficRepository {
  readonly #options: { readonly maxTimeMS: number; readonly batchSize: number; readonly promoteBuffers: true };

  /** @param readTimeoutMs after which the server gives a query up */
  constructor(
    private readonly vault: Vault,
    readTimeoutMs: number,
  ) {
    this.#options = { maxTimeMS: readTimeoutMs, batchSize: ALL_AT_ONCE, promoteBuffers: true };
  }

  /** Two round trips, one after the other. */
  async findFacts(person: PersonKey): Promise<TrafficFacts> {
    const vehicles: VehicleFacts[] = [];
    let licence: LicenceFacts | null = null;
    for (const row of await this.#vehiclesAndLicence(person)) {
      if (row.plateKey === undefined) licence = row;
      else vehicles.push({ ...row, id: row._id });
    }
    const plateKeys = vehicles.map(({ plateKey }) => plateKey);
    return { vehicles, licence, violations: await this.#violationFacts(person, plateKeys) };
  }

  /** Three round trips, the violations after the vehicles. */
  async findHoldings(person: PersonKey): Promise<TrafficHoldings> {
    const [vehicles, licence] = await Promise.all([this.#vehicles(person), this.findLicence(person)]);
    const plateKeys = vehicles.map(({ plateKey }) => plateKey);
    return { vehicles, licence, violations: await this.#violations(person, plateKeys) };
  }

  async #vehiclesAndLicence(person: PersonKey): Promise<VehicleOrLicence[]> {
    const vehicle = { plateKey: 1, transferredOn: 1, status: 1, inspectionValidUntil: 1, insuranceValidUntil: 1 };
    const licence = { _id: 0, firstIssuedOn: 1, validUntil: 1, status: 1 };
    return VehicleModel.collection
      .aggregate<VehicleOrLicence>(
        [
          { $match: { ownerKey: person } },
          { $project: vehicle },
          {
            $unionWith: {
              coll: DrivingLicenceModel.collection.collectionName,
              pipeline: [{ $match: { personKey: person } }, { $project: licence }],
            },
          },
        ],
        this.#options,
      )
      .toArray();
  }

  async #violationFacts(person: PersonKey, plateKeys: readonly string[]): Promise<ViolationFacts[]> {
    const projection = {
      _id: 0,
      plateKey: 1,
      occurredAt: 1,
      handled: 1,
      driverKey: 1,
      payment: 1,
      fineFen: 1,
      points: 1,
    };
    return ViolationModel.collection
      .find<ViolationFacts>(ofDriverOrPlates(person, plateKeys), { ...this.#options, projection })
      .toArray();
  }

  async #vehicles(person: PersonKey): Promise<Vehicle[]> {
    const projection = { ownerKey: 0, digest: 0, batch: 0 };
    const rows = await VehicleModel.collection
      .find<VehicleRow>({ ownerKey: person }, { ...this.#options, projection })
      .toArray();
    return rows.map(({ _id, plate, vin, ...rest }) => ({
      ...rest,
      id: _id,
      plate: this.vault.sensitive('plate', plate),
      vin: this.vault.sensitive('vin', vin),
    }));
  }

  async findLicence(person: PersonKey): Promise<DrivingLicence | null> {
    const projection = { personKey: 0, digest: 0, batch: 0 };
    const row = await DrivingLicenceModel.collection.findOne<LicenceRow>(
      { personKey: person },
      { ...this.#options, projection },
    );
    if (!row) return null;
    const { _id, fileNumber, ...rest } = row;
    return { ...rest, id: _id, fileNumber: this.vault.sensitive('account', fileNumber) };
  }

  async #violations(person: PersonKey, plateKeys: readonly string[]): Promise<Violation[]> {
    const projection = { digest: 0, batch: 0 };
    const rows = await ViolationModel.collection
      .find<ViolationRow>(ofDriverOrPlates(person, plateKeys), { ...this.#options, projection })
      .toArray();
    return rows.map(({ _id, plate, ...rest }) => ({ ...rest, plate: this.vault.sensitive('plate', plate) }));
  }
}
