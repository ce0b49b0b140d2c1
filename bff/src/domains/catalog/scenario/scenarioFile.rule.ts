import { z } from 'zod';
import { MOST_ANSWERS, SCENARIO_ID } from '@city-services/shared/scenario/code';
import type { Condition } from '@city-services/shared/scenario/definition';
import {
  SCENARIO_AUDIENCES,
  SCENARIO_PICTURES,
  type ScenarioDefinition,
  type ScenarioFinding,
} from './scenario.entity';

const text = (most: number) => z.string().trim().min(1, '不能空着').max(most, `最多 ${most} 个字`);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, '用小写字母、数字和连字符，字母开头');
const itemCode = z.string().regex(/^[A-Z0-9]{12,14}$/, '是 12 位的基本编码');

const clauses = z.record(name, z.union([name, z.array(name).min(1)]));
type Clauses = z.infer<typeof clauses>;

const clausesOf = (all: Clauses) =>
  Object.entries(all).map(([question, answers]) => ({ question, answers: [answers].flat() }));

/** `{"form": "company", "size": ["small", "middle"]}`: all of these; a list of such objects: any of them. */
const condition = z
  .union([clauses, z.array(clauses).min(1)], {
    error: '不是条件：写成 {"问题":"答案"}、{"问题":["答案","答案"]}，或者由它们组成的列表',
  })
  .optional()
  .transform((written): Condition => [written ?? []].flat().map(clausesOf));

const sentence = z.strictObject({ when: condition, text: text(200) });
const why = z
  .union([text(200).transform((only) => [{ when: [], text: only }]), z.array(sentence).min(1)], {
    error: '写一句 200 字以内的话，或者由 {"when":条件,"text":话} 组成的列表',
  })
  .describe('one sentence, or several with conditions');

const answer = z.strictObject({
  id: name,
  label: text(24),
  note: text(80).nullable().default(null),
  stop: text(300).nullable().default(null),
});

const question = z.strictObject({
  id: name,
  title: text(40),
  help: text(200),
  askIf: condition,
  answers: z.array(answer).min(2, '至少要有两个答案').max(MOST_ANSWERS),
});

const item = z.strictObject({
  code: itemCode,
  title: text(24),
  when: condition,
  after: z.array(itemCode).default([]),
  why,
});

const file = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(SCENARIO_ID, '是 2 到 14 位的小写字母、数字和连字符'),
  name: text(20),
  summary: text(60),
  intro: text(200),
  audience: z.enum(SCENARIO_AUDIENCES),
  picture: z.enum(SCENARIO_PICTURES),
  department: text(40),
  aliases: z.array(text(20)).default([]),
  questions: z.array(question).min(1),
  items: z.array(item).min(1),
  tips: z.array(sentence).default([]),
  never: z.array(z.array(itemCode).min(2)).default([]),
});

export type ReadScenario =
  | { readonly ok: true; readonly definition: ScenarioDefinition }
  | { readonly ok: false; readonly findings: readonly ScenarioFinding[] };

const { localeError: inChinese } = z.locales.zhCN();

/** What zod says by itself, in the author's language; sentences that a rule brings along come first. */
const wordsOf: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return '缺少这一项';
  if (issue.code === 'unrecognized_keys') return `没有叫 ${issue.keys.join('、')} 的项`;
  return inChinese(issue);
};

/** Reads what an author wrote (docs/formats/scenario.md). Says of each fault where it stands. */
export function readScenarioFile(written: unknown): ReadScenario {
  const read = file.safeParse(written, { error: wordsOf });
  if (!read.success) {
    const findings = read.error.issues.map(({ path, message }) => ({
      rule: 'SCN-FORM',
      at: path.join('.') || 'file',
      sentence: message,
    }));
    return { ok: false, findings };
  }
  const { $schema: _schema, ...definition } = read.data;
  return { ok: true, definition };
}

/** The format as JSON Schema, for editors. */
export const scenarioJsonSchema = (): unknown => z.toJSONSchema(file, { io: 'input' });
