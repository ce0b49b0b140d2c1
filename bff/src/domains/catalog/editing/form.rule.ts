import type { BasicItem, ItemContent } from '../item/item.entity';
import type { Parts } from '../item/part.entity';
import type { CellGroup, CellKind, CellLock, CellSource, FormCell, FormPart } from './cell.entity';
import { CELL_GROUPS, LONG_COLUMNS } from './cellGroups.entity';
import { FIELD_COLUMNS, FIXED_FIELDS, type ItemField } from './fieldColumns.entity';
import { isLimit, readable, wordsOf } from './readable.rule';

const FIELDS: ReadonlyMap<string, ItemField> = new Map(
  Object.entries(FIELD_COLUMNS).map(([field, column]) => [column, field as ItemField]),
);
const UNITS: Readonly<Record<string, ItemField>> = { 法定办结时限单位: 'statutory', 承诺办结时限单位: 'promised' };
const NUMBERS: ReadonlySet<ItemField> = new Set<ItemField>(['statutory', 'promised', 'visits']);
const SEVERAL: ReadonlySet<ItemField> = new Set<ItemField>(['serves', 'forms']);
const FLAGS: ReadonlySet<ItemField> = new Set<ItemField>([
  'online',
  'webSingleSignOn',
  'mobileSingleSignOn',
  'noMeeting',
  'onlinePayment',
  'courier',
  'bookable',
  'inHall',
  'selfService',
  'charged',
  'frequent',
]);
const SHARED: ReadonlySet<ItemField> = new Set<ItemField>(['basicCode', 'name', 'type', 'basis']);

/** Where a column's value stands; null: no such column. */
function sourceOf(column: string): CellSource | null {
  const unit = UNITS[column];
  if (unit) return { field: unit, part: 'unit' };
  const field = FIELDS.get(column);
  return field ? { field } : null;
}

/** A field as the department's file writes it; null: an empty cell. */
function cellText(content: Readonly<Partial<Record<ItemField, unknown>>>, { field, part }: CellSource): string | null {
  const value = content[field];
  if (typeof value === 'object' && value !== null && isLimit(value)) {
    return part === 'unit' ? readable('unit', value.unit) : String(value.amount);
  }
  return readable(field, value);
}

function kindOf(column: string, { field, part }: CellSource): CellKind {
  if (part === 'unit') return 'CHOICE';
  if (FLAGS.has(field)) return 'FLAG';
  if (SEVERAL.has(field)) return 'CHOICES';
  if (NUMBERS.has(field)) return 'NUMBER';
  if (wordsOf(field).length > 0) return 'CHOICE';
  return LONG_COLUMNS.has(column) ? 'LONG_TEXT' : 'TEXT';
}

function lockOf({ field }: CellSource): CellLock | null {
  if (SHARED.has(field)) return 'SHARED';
  return FIXED_FIELDS.has(field) ? 'DEPARTMENT' : null;
}

interface FormContents {
  readonly content: ItemContent;
  /** In force now; null: citizens read nothing of it. */
  readonly published: ItemContent | null;
  readonly basic: BasicItem | null;
}

function cellOf(column: string, { content, published, basic }: FormContents): FormCell[] {
  const source = sourceOf(column);
  if (!source) return [];
  const value = cellText(content, source);
  const shared = basic && source.field in basic ? cellText({ ...basic } as Partial<ItemContent>, source) : null;
  return [
    {
      column,
      value,
      published: published && cellText(published, source),
      kind: kindOf(column, source),
      choices: source.part === 'unit' ? wordsOf('unit') : wordsOf(source.field),
      lock: lockOf(source),
      inherited: value !== null && value === shared,
    },
  ];
}

/** Every cell of a version, group by group. */
export const cellGroups = (contents: FormContents): CellGroup[] =>
  CELL_GROUPS.map(([title, columns]) => ({ title, cells: columns.flatMap((column) => cellOf(column, contents)) }));

const PART_TITLES = { materials: '材料', fees: '收费', steps: '环节', questions: '问题', outcomes: '结果' } as const;

/** The parts of a version, which are handed over and not edited here. */
export function formParts(content: ItemContent, shared: Parts): FormPart[] {
  return (Object.keys(PART_TITLES) as (keyof Parts)[]).flatMap((key) => {
    const codeOf = (part: Parts[keyof Parts][number]): string => ('code' in part ? part.code : String(part.number));
    const inherited = new Set(shared[key].map(codeOf));
    return content[key].map((part) => ({
      title: PART_TITLES[key],
      code: codeOf(part),
      name: 'question' in part ? part.question : part.name,
      inherited: inherited.has(codeOf(part)),
    }));
  });
}
