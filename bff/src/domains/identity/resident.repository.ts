import { bytesOf } from '../../storage/bytes';
import type { Vault } from '../../storage/vault';
import type { PersonKey } from '../../kernel/ids';
import type { Sensitive } from '../../kernel/sensitive';
import type { Resident } from './resident.entity';
import { ResidentModel, type ResidentDocument } from './resident.model';

/** More than any family; an institution acts through its staff. */
const MOST_WARDS = 50;

/** The population register as the departments handed it over. */
export class ResidentRepository {
  /** The name of nobody: opened and compared in place of a person whom the register does not hold, so that both ways do the same work. */
  readonly nobody: Sensitive;

  constructor(private readonly vault: Vault) {
    this.nobody = vault.sensitive('name', vault.seal('\u0000'));
  }

  /** The key of an identity number, normalised and checked. */
  keyOf(idNumber: string): PersonKey {
    return this.vault.personKey(idNumber);
  }

  async find(personKey: PersonKey): Promise<Resident | null> {
    const row = await ResidentModel.findById(personKey).lean<ResidentDocument>();
    return row && this.#entityOf(row);
  }

  /** Whether the register holds anybody: on a new machine it is empty until the first load. */
  async any(): Promise<boolean> {
    return (await ResidentModel.estimatedDocumentCount()) > 0;
  }

  /** Whom the register names this person as the guardian of, of age or not. */
  async listWards(guardianKey: PersonKey): Promise<Resident[]> {
    const rows = await ResidentModel.find({ guardianKey }).limit(MOST_WARDS).lean<ResidentDocument[]>();
    return rows.map((row) => this.#entityOf(row));
  }

  /** How a guardian's own pages name the right to act for a ward: it tells nothing about either. */
  wardId(guardian: PersonKey, ward: PersonKey): string {
    return this.vault.lookupKey('ward', guardian, ward);
  }

  #entityOf(row: ResidentDocument): Resident {
    return {
      personKey: row._id as PersonKey,
      idNumber: this.vault.sensitive('idNumber', bytesOf(row.idNumber)),
      name: this.vault.sensitive('name', bytesOf(row.name)),
      phone: row.phone && this.vault.sensitive('phone', bytesOf(row.phone)),
      regionCode: row.regionCode,
      guardianKey: row.guardianKey as PersonKey | null,
    };
  }
}
