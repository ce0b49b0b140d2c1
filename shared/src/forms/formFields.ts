/** One box of a form that an applicant fills in. */
export interface FormField {
  readonly label: string;
  /** What stands there in the filled-in sample; empty: the sample leaves it open (seals, the office's remarks). */
  readonly sample: string;
}

const BETWEEN_FIELDS = /[；;\r\n]+/;
const BEFORE_SAMPLE = /[=＝]/;
/** A form of three pages. */
const MOST_FIELDS = 80;
const LONGEST_LABEL = 40;
const LONGEST_SAMPLE = 300;

function fieldOf(text: string): FormField {
  const at = text.search(BEFORE_SAMPLE);
  if (at < 0) return { label: text.trim(), sample: '' };
  return { label: text.slice(0, at).trim(), sample: text.slice(at + 1).trim() };
}

/** The boxes of a form as the column 表单内容 writes them: `姓名=李明；联系电话=…`, one after the other as on the paper. */
export const formFieldsOf = (text: string): FormField[] =>
  text
    .split(BETWEEN_FIELDS)
    .filter((part) => part.trim() !== '')
    .map(fieldOf);

/** What is wrong with the text, for the department; null: nothing. */
export function formFault(text: string): string | null {
  const fields = formFieldsOf(text);
  if (fields.length === 0) return '没有写栏目；应为“栏目=样例”，多个用分号隔开';
  if (fields.length > MOST_FIELDS) return `有 ${fields.length} 个栏目，最多 ${MOST_FIELDS} 个`;
  const unnamed = fields.findIndex(({ label }) => label === '');
  if (unnamed >= 0) return `第 ${unnamed + 1} 个栏目没有名称；应为“栏目=样例”`;
  const long = fields.find(({ label, sample }) => label.length > LONGEST_LABEL || sample.length > LONGEST_SAMPLE);
  if (long)
    return `栏目“${long.label.slice(0, 10)}”太长：名称最多 ${LONGEST_LABEL} 个字，样例最多 ${LONGEST_SAMPLE} 个字`;
  const names = fields.map(({ label }) => label);
  const twice = names.find((label, at) => names.indexOf(label) !== at);
  return twice === undefined ? null : `栏目“${twice}”写了两次`;
}
