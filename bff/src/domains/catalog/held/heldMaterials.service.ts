import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../../kernel/ids';
import type { RecordKind } from '../../../kernel/reads';
import type { HeldRecord, HeldRecords } from '../../../ports/heldRecords';
import type { CatalogService } from '../guide/catalog.service';
import type { Material } from '../item/part.entity';

/** Records that stand in the place of one material. */
export interface HeldMaterial {
  readonly code: string;
  readonly records: readonly HeldRecord[];
}

export interface HeldMaterials {
  readonly items: readonly HeldMaterial[];
  /** The records that were read for it. */
  readonly kinds: readonly RecordKind[];
}

/** Electronic records do not do where the original has to be handed in. */
const isReplaceable = ({ licenceType, noShareReason }: Material): boolean =>
  licenceType !== null && noShareReason === null;

/** Which materials of a guide the city's records already hold for a citizen. */
export class HeldMaterialsService {
  constructor(
    private readonly catalog: Pick<CatalogService, 'guide'>,
    private readonly holders: readonly HeldRecords[],
  ) {}

  /**
   * Reads only the records that the guide's materials could be answered by; null: none of them could, nothing was read.
   * Throws ITEM_NOT_FOUND, and the failure of a department whose records cannot be read.
   */
  async of(code: string, person: PersonKey, today: BusinessDate): Promise<HeldMaterials | null> {
    const { version } = await this.catalog.guide({ code });
    const materials = version.content.materials.filter(isReplaceable);
    const asked = this.holders.filter(({ licenceTypes }) =>
      materials.some(({ licenceType }) => licenceType !== null && licenceTypes.includes(licenceType)),
    );
    if (asked.length === 0) return null;
    const records = (await Promise.all(asked.map((holder) => holder.held(person, today)))).flat();
    const items = materials
      .map((material) => ({
        code: material.code,
        records: records.filter(({ licenceType }) => licenceType === material.licenceType),
      }))
      .filter((each) => each.records.length > 0);
    return { items, kinds: asked.map(({ recordKind }) => recordKind) };
  }
}
