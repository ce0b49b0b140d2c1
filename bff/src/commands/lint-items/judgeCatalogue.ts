import type { BasicItem, ItemRow } from '../../domains/catalog/item/item.entity';
import { NO_PARTS, type Parts } from '../../domains/catalog/item/part.entity';
import { judgeItem, type JudgedItem } from '../../domains/catalog/lint/judgeItem.rule';
import { siblingTimes } from '../../domains/catalog/lint/siblings.rule';
import type { HallWindow } from '../../domains/catalog/place/place.entity';
import type { ReadCatalogue, ReadRecord } from './readCatalogue';

const PARTS: Readonly<Record<string, keyof Parts>> = {
  'catalog.materials': 'materials',
  'catalog.fees': 'fees',
  'catalog.steps': 'steps',
  'catalog.questions': 'questions',
  'catalog.results': 'outcomes',
};

/** The fields were made by the data set of that name. */
function of<T>({ records }: ReadCatalogue, dataSet: string): (ReadRecord & { readonly fields: T })[] {
  return [...(records.get(dataSet)?.values() ?? [])] as (ReadRecord & { readonly fields: T })[];
}

function partsByOwner(catalogue: ReadCatalogue): ReadonlyMap<string, Parts> {
  const byOwner = new Map<string, Record<keyof Parts, unknown[]>>();
  for (const [dataSet, key] of Object.entries(PARTS)) {
    for (const { fields } of of<{ owner: string; part: unknown }>(catalogue, dataSet)) {
      const parts = byOwner.get(fields.owner) ?? { materials: [], fees: [], steps: [], questions: [], outcomes: [] };
      parts[key].push(fields.part);
      byOwner.set(fields.owner, parts);
    }
  }
  return byOwner as unknown as ReadonlyMap<string, Parts>;
}

/** Windows whose hall is among the files; null when the files hold no windows: then nothing is said about them. */
function windowsIn(catalogue: ReadCatalogue): ReadonlySet<string> | null {
  const windows = of<HallWindow>(catalogue, 'catalog.windows');
  if (windows.length === 0) return null;
  const halls = new Set(of<{ code: string }>(catalogue, 'catalog.halls').map(({ fields }) => fields.code));
  return new Set(windows.filter(({ fields }) => halls.has(fields.hallCode)).map(({ fields }) => fields.code));
}

export interface JudgedRow extends JudgedItem {
  readonly file: string;
  readonly line: number;
}

/** Every implementation of the files with what the linter says of it, in the order of the files. */
export function judgeCatalogue(catalogue: ReadCatalogue): JudgedRow[] {
  const basics = new Map(of<BasicItem>(catalogue, 'catalog.basics').map(({ fields }) => [fields.code, fields]));
  const items = of<ItemRow>(catalogue, 'catalog.items').filter(({ fields }) => fields.state === 'ACTIVE');
  const parts = partsByOwner(catalogue);
  const siblings = siblingTimes(items.map(({ fields }) => fields));
  const windows = windowsIn(catalogue);
  return items.map(({ file, line, fields: row }) => ({
    file,
    line,
    ...judgeItem(row, {
      basic: basics.get(row.basicCode) ?? null,
      own: parts.get(row.code) ?? NO_PARTS,
      shared: parts.get(row.basicCode) ?? NO_PARTS,
      siblings: siblings(row),
      windows,
    }),
  }));
}
