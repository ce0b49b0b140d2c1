import { formatYuan, type Fen } from '@city-services/shared/money/fen';
import type { TimeLimit } from '../item/item.entity';
import { limitText } from '../item/time.rule';
import {
  DELIVERY_WORDS,
  DEPT_TYPE_WORDS,
  HANDLE_AREA_WORDS,
  HANDLE_FORM_WORDS,
  MATERIAL_FORM_WORDS,
  MATERIAL_SOURCE_WORDS,
  NECESSITY_WORDS,
  ONLINE_DEPTH_WORDS,
  ORIGINALITY_WORDS,
  POWER_SOURCE_WORDS,
  PROJECT_TYPE_WORDS,
  RESULT_KIND_WORDS,
  SERVED_WORDS,
  TASK_STATE_WORDS,
  TASK_TYPE_WORDS,
  TIME_UNIT_WORDS,
  USE_LEVEL_WORDS,
} from '../item/words.entity';

/** The words of a field's values; the first word of a value counts, the codes stand after the words or are digits. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: TASK_TYPE_WORDS,
  state: TASK_STATE_WORDS,
  level: USE_LEVEL_WORDS,
  serves: SERVED_WORDS,
  projectType: PROJECT_TYPE_WORDS,
  forms: HANDLE_FORM_WORDS,
  onlineDepth: ONLINE_DEPTH_WORDS,
  handleArea: HANDLE_AREA_WORDS,
  originality: ORIGINALITY_WORDS,
  form: MATERIAL_FORM_WORDS,
  necessity: NECESSITY_WORDS,
  source: MATERIAL_SOURCE_WORDS,
  kind: RESULT_KIND_WORDS,
  deliveries: DELIVERY_WORDS,
  powerSource: POWER_SOURCE_WORDS,
  departmentKind: DEPT_TYPE_WORDS,
  unit: TIME_UNIT_WORDS,
};

/** What may be chosen for a field, in words; empty: anything may be written. Of several words for one meaning the first. */
export function wordsOf(field: string): readonly string[] {
  const chosen = new Map<string, string>();
  for (const [word, meaning] of Object.entries(WORDS[field] ?? {})) {
    if (!/^\d+$/.test(word) && !chosen.has(meaning)) chosen.set(meaning, word);
  }
  return [...chosen.values()];
}

const wordOf = (field: string, value: string): string =>
  Object.entries(WORDS[field] ?? {}).find(([word, meaning]) => meaning === value && !/^\d+$/.test(word))?.[0] ?? value;

export const isLimit = (value: object): value is TimeLimit => 'amount' in value && 'unit' in value;

/** A field's value in words; null: it is empty. */
export function readable(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.endsWith('Fen') ? `${formatYuan(value as Fen)} 元` : String(value);
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((one) => wordOf(field, String(one))).join('、');
  if (typeof value !== 'object') return wordOf(field, String(value));
  if (isLimit(value)) return limitText(value);
  const pairs = Object.entries(value).map(([rule, reason]) => `${rule}=${String(reason)}`);
  return pairs.length === 0 ? null : pairs.join('；');
}
