import type { ItemContent, TimeLimit } from '../item/item.entity';
import type { TimeUnit } from '../item/words.entity';
import { FIELD_COLUMNS, FIXED_FIELDS, type ItemField } from './fieldColumns.entity';

const LIMIT_UNITS: Readonly<Record<string, 'statutory' | 'promised'>> = {
  法定办结时限单位: 'statutory',
  承诺办结时限单位: 'promised',
};
const FIELDS: ReadonlyMap<string, ItemField> = new Map(
  Object.entries(FIELD_COLUMNS).map(([field, column]) => [column, field as ItemField]),
);

/** Fields that are never null: what an empty cell means. */
const EMPTY: Readonly<Partial<Record<ItemField, unknown>>> = {
  serves: [],
  jointDepartments: [],
  forms: [],
  windowCodes: [],
  personTopics: [],
  enterpriseTopics: [],
  lifeEvents: [],
  aliases: [],
  lintReasons: {},
  webSingleSignOn: false,
  mobileSingleSignOn: false,
  noMeeting: false,
  onlinePayment: false,
  courier: false,
  bookable: false,
  inHall: false,
  selfService: false,
  frequent: false,
};

/** Whether staff may change the column of an implementation. */
export const isEditable = (column: string): boolean => {
  const field = FIELDS.get(column);
  return LIMIT_UNITS[column] !== undefined || (field !== undefined && !FIXED_FIELDS.has(field));
};

interface Figure {
  readonly amount: number;
  readonly unit: TimeUnit | null;
}

const isFigure = (value: unknown): value is Figure => typeof value === 'object' && value !== null && 'amount' in value;

/** A figure without a unit is in working days; the unit of the limit before stays. */
const withFigure = (before: TimeLimit | null, { amount, unit }: Figure): TimeLimit => ({
  amount,
  unit: unit ?? before?.unit ?? 'WORKING_DAY',
});

/**
 * The content with one cell changed.
 * @param column one that `isEditable` allows
 * @param value as the column's notation reads it; null for an empty cell
 */
export function withCell(content: ItemContent, column: string, value: unknown): ItemContent {
  const limit = LIMIT_UNITS[column];
  if (limit) {
    const before = content[limit];
    const unit = (value ?? 'WORKING_DAY') as TimeUnit;
    return { ...content, [limit]: before && { ...before, unit } };
  }
  const field = FIELDS.get(column);
  if (!field) return content;
  if ((field === 'statutory' || field === 'promised') && isFigure(value)) {
    return { ...content, [field]: withFigure(content[field], value) };
  }
  return { ...content, [field]: value ?? EMPTY[field] ?? null };
}
