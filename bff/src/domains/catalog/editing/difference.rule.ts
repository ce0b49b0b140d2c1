import type { ItemContent } from '../item/item.entity';
import type { Parts } from '../item/part.entity';
import type { FieldDifference } from './difference.entity';
import { FIELD_COLUMNS, type ItemField } from './fieldColumns.entity';
import { readable } from './readable.rule';

type Part = Parts[keyof Parts][number];
interface PartKind {
  readonly key: keyof Parts;
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
}

const PARTS: readonly PartKind[] = [
  {
    key: 'materials',
    title: '材料',
    columns: {
      name: '材料名称',
      originality: '材料类型',
      form: '材料形式',
      copies: '份数',
      pageFormat: '规格',
      fileFormats: '电子文件格式',
      fileLimitMb: '电子文件上限',
      necessity: '是否必要',
      condition: '适用情形',
      source: '来源渠道',
      sourceNote: '来源渠道说明',
      licenceType: '电子证照类型',
      noShareReason: '不能共享的原因',
      fillNotes: '填报须知',
      acceptance: '受理标准',
      basis: '依据',
      formUrl: '空白表',
      sampleUrl: '样表',
      formText: '表单内容',
    },
  },
  {
    key: 'fees',
    title: '收费',
    columns: {
      name: '收费项目',
      standard: '收费标准',
      amountFen: '金额',
      basis: '收费依据',
      reducible: '允许减免',
      reduction: '减免说明',
    },
  },
  {
    key: 'steps',
    title: '环节',
    columns: {
      name: '环节名称',
      after: '前置环节',
      workingDays: '时限',
      fromDay: '开始日',
      toDay: '结束日',
      counted: '计入时限',
      by: '办理人',
      standard: '审查标准',
      result: '办理结果',
    },
  },
  { key: 'questions', title: '问题', columns: { question: '问题', answer: '答复' } },
  {
    key: 'outcomes',
    title: '结果',
    columns: {
      name: '结果名称',
      kind: '结果类型',
      licenceType: '电子证照类型',
      deliveries: '送达方式',
      deliveryDays: '送达时限',
      validity: '有效期',
      sampleUrl: '结果样本',
    },
  },
];

const keyOf = (part: Part): string => ('code' in part ? part.code : String(part.number));
const nameOf = (part: Part): string => ('question' in part ? part.question : part.name);

function differ(field: string, key: string, [before, after]: readonly [unknown, unknown]): FieldDifference[] {
  const texts = { before: readable(key, before), after: readable(key, after) };
  return texts.before === texts.after ? [] : [{ field, ...texts }];
}

function partDifferences(
  { title, columns }: PartKind,
  before: Part | undefined,
  after: Part | undefined,
): FieldDifference[] {
  const shown = after ?? before;
  if (!shown) return [];
  const field = `${title} · ${nameOf(before ?? shown)}`;
  if (!before) return [{ field, before: null, after: nameOf(shown) }];
  if (!after) return [{ field, before: nameOf(before), after: null }];
  const old = before as unknown as Readonly<Record<string, unknown>>;
  const now = after as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(columns).flatMap(([key, column]) => differ(`${field} · ${column}`, key, [old[key], now[key]]));
}

function listDifferences(kind: PartKind, before: ItemContent, after: ItemContent): FieldDifference[] {
  const old = new Map(before[kind.key].map((part): [string, Part] => [keyOf(part), part]));
  const now = new Map(after[kind.key].map((part): [string, Part] => [keyOf(part), part]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    partDifferences(kind, old.get(key), now.get(key)),
  );
}

/** Field by field what is different, in the order of the department's columns, then part by part. Empty: they mean the same. */
export function differencesOf(before: ItemContent, after: ItemContent): FieldDifference[] {
  const fields = Object.entries(FIELD_COLUMNS) as [ItemField, string][];
  return [
    ...fields.flatMap(([key, column]) => differ(column, key, [before[key], after[key]])),
    ...PARTS.flatMap((kind) => listDifferences(kind, before, after)),
  ];
}
