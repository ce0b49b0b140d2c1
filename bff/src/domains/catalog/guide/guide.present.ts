import { FOUR_LIST_NAMES } from '../item/derived.entity';
import type { Derived } from '../item/derived.entity';
import type { ItemContent, TimeLimit } from '../item/item.entity';
import { presentWindow } from '../place/place.present';
import type { ItemVersion } from '../version/version.entity';
import type { ReadableGuide } from './itemGuide.entity';
import type { ItemDerived, ItemGuide, ItemGuideVersion, ItemTimeLimit } from './guide.type';

const presentLimit = (limit: TimeLimit | null, text: string | null): ItemTimeLimit | null =>
  limit && { ...limit, text: text ?? '' };

const presentVersion = ({ id, number, inForceFrom, inForceUntil }: ItemVersion): ItemGuideVersion => ({
  id,
  number,
  inForceFrom,
  inForceUntil,
});

const presentDerived = (derived: Derived): ItemDerived => ({
  ...derived,
  lists: derived.lists.map((membership) => ({ ...membership, name: FOUR_LIST_NAMES[membership.list] })),
});

const presentParts = ({ materials, fees, steps, questions, outcomes, feeBasis }: ItemContent) => ({
  materials: materials.map((material) => ({ ...material, hasForm: material.formText !== undefined })),
  fees: fees.map((fee) => ({ ...fee, basis: fee.basis ?? feeBasis })),
  steps,
  questions,
  outcomes,
});

/** The whole guide. Fields that only staff need stay behind. */
export function presentGuide({ version, windows, disclosures, derived, texts }: ReadableGuide): ItemGuide {
  const { content } = version;
  return {
    ...content,
    ...presentParts(content),
    version: presentVersion(version),
    name: content.name ?? content.code,
    caseName: content.handleItemName,
    disclosures,
    derived: presentDerived(derived),
    decidedBy: content.decidedBy ?? content.department,
    statutory: presentLimit(content.statutory, texts.statutory),
    promised: presentLimit(content.promised, texts.promised),
    online: content.online ?? false,
    charged: content.charged ?? false,
    windows: windows.map(({ window, hall }) => presentWindow(window, hall)),
  };
}
