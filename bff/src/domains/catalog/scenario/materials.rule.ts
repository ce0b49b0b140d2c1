import type { Material } from '../item/part.entity';
import type { MaterialUse, MergedMaterial, ResolvedItem } from './scenarioItem.entity';

/** Blank forms are called 申请表 everywhere and are another paper at every item. */
const GENERIC_FORM = /^(?:.{0,4}申请(?:表|书)|申请|登记表|告知承诺书)$/;

/** One name for spellings of one paper: full and half width, spaces, a remark that only says how it is handed in. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\((?:原件|复印件|原件及复印件|原件和复印件)\)/g, '');

/** What is the same for the citizen: one name, unless it is a blank form. */
function keyOf({ name }: Material, itemCode: string): string {
  const key = nameKey(name);
  return GENERIC_FORM.test(key) ? `${key}@${itemCode}` : key;
}

interface Asked {
  readonly item: ResolvedItem;
  readonly material: Material;
}

const useOf = ({ item, material }: Asked): MaterialUse => ({
  item: item.code,
  necessity: material.necessity,
  condition: material.condition,
});

/** The planned item that hands out what a later one asks for: told by the kind of licence. */
function makerOf({ material, item }: Asked, items: readonly ResolvedItem[]): string | null {
  const { licenceType } = material;
  if (licenceType === null) return null;
  const maker = items.find(
    ({ layer, parts }) => layer < item.layer && parts?.outcomes.some((outcome) => outcome.licenceType === licenceType),
  );
  return maker?.code ?? null;
}

interface Line {
  readonly key: string;
  readonly asked: readonly [Asked, ...Asked[]];
  /** The item that hands it out. */
  readonly maker: string | null;
  /** The same is also brought along to an earlier item: the old one, of the seller. */
  readonly isNewOne: boolean;
}

function mergedOf({ key, asked, maker, isNewOne }: Line): MergedMaterial {
  const [first] = asked;
  const uses = asked.map(useOf);
  const { name } = first.material;
  return {
    key: isNewOne ? `${key}*` : key,
    name: isNewOne ? `${name}（新办的）` : key.includes('@') ? `${name}（${first.item.title}）` : name,
    fillNotes: asked.map(({ material }) => material.fillNotes).find((notes) => notes !== null) ?? null,
    pageFormat: first.material.pageFormat,
    electronic: asked.every(({ material }) => material.licenceType !== null && material.noShareReason === null),
    uses,
    madeBy: maker,
    onlyIf: uses.every(({ necessity, condition }) => necessity === 'OPTIONAL' || condition !== null),
  };
}

/** What is brought along, and what comes out of an earlier item: whoever needs it for a first item cannot wait for the second one's result. */
function linesOf(key: string, asked: readonly Asked[], items: readonly ResolvedItem[]): MergedMaterial[] {
  const [brought = [], made = []] = [false, true].map((isMade) =>
    asked.filter((each) => (makerOf(each, items) !== null) === isMade),
  );
  const [firstBrought, ...otherBrought] = brought;
  const [firstMade, ...otherMade] = made;
  return [
    ...(firstBrought ? [mergedOf({ key, asked: [firstBrought, ...otherBrought], maker: null, isNewOne: false })] : []),
    ...(firstMade
      ? [
          mergedOf({
            key,
            asked: [firstMade, ...otherMade],
            maker: makerOf(firstMade, items),
            isNewOne: firstBrought !== undefined,
          }),
        ]
      : []),
  ];
}

/**
 * One list for all items: what serves twice stands there once, with every item that it is for. First what has to be brought in any case, then
 * what only some need, then what comes out of an earlier item.
 */
export function mergeMaterials(items: readonly ResolvedItem[]): readonly MergedMaterial[] {
  const byKey = new Map<string, Asked[]>();
  for (const item of items) {
    for (const material of [...(item.parts?.materials ?? [])].sort((a, b) => a.order - b.order)) {
      const key = keyOf(material, item.code);
      const known = byKey.get(key);
      if (known) known.push({ item, material });
      else byKey.set(key, [{ item, material }]);
    }
  }
  const rank = ({ madeBy, onlyIf }: MergedMaterial): number => (madeBy === null ? Number(onlyIf) : 2);
  return [...byKey].flatMap(([key, asked]) => linesOf(key, asked, items)).sort((a, b) => rank(a) - rank(b));
}
