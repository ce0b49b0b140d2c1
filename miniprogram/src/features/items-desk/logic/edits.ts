/** What an editor has typed and not yet saved, by column. An empty text clears the cell. */
export type Edits = Readonly<Record<string, string>>;

interface Cell {
  readonly column: string;
  readonly value: string | null;
}
interface Group<C extends Cell = Cell> {
  readonly title: string;
  readonly cells: readonly C[];
}

/** The cell that holds the reasons for warnings, `RULE=reason`. */
export const REASONS_COLUMN = '校验说明';

export const isEdits = (kept: unknown): kept is Edits =>
  typeof kept === 'object' && kept !== null && Object.values(kept).every((text) => typeof text === 'string');

const cellsOf = (groups: readonly Group[]): readonly Cell[] => groups.flatMap(({ cells }) => cells);

/** What a cell says with what was typed; empty text for an empty cell. */
export const textOf = ({ column, value }: Cell, edits: Edits): string => edits[column] ?? value ?? '';

/** The cells that would be different after saving, as the BFF takes them. */
export const changesOf = (groups: readonly Group[], edits: Edits): { column: string; value: string | null }[] =>
  cellsOf(groups)
    .filter((cell) => textOf(cell, edits).trim() !== (cell.value ?? '').trim())
    .map((cell) => ({ column: cell.column, value: textOf(cell, edits).trim() || null }));

/** The group that holds a column; the first one when none does. */
export const groupOf = <C extends Cell>(groups: readonly Group<C>[], column: string | undefined): string =>
  (groups.find(({ cells }) => cells.some((cell) => cell.column === column)) ?? groups[0])?.title ?? '';

/** Columns of the other files: materials, fees, steps and results are handed over and have no field here. */
const HANDED: ReadonlySet<string> = new Set([
  '申请材料',
  '收费项目',
  '结果名称',
  '时限',
  '开始日',
  '结束日',
  '前置环节',
]);

/** Whether the finding is about a field that an editor can go to. */
export const hasField = ({ column, part }: { readonly column: string; readonly part: string | null }): boolean =>
  part === null && !HANDED.has(column);

/** Findings about a field itself; the unit of a limit shares its limit's. */
export const findingsAt = <F extends { readonly column: string; readonly part: string | null }>(
  findings: readonly F[],
  column: string,
): F[] => findings.filter((finding) => finding.part === null && finding.column === column);

const PAIR = /^([A-Z][A-Z-]*)\s*[=＝:：]\s*(.*)$/s;

/** The reasons in a cell, by rule. */
export const reasonsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(/[;；|\r\n]+/)
      .map((part) => PAIR.exec(part.trim()))
      .flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])),
  );

/** The cell with one reason more or changed; an empty reason takes it away. What separates reasons in the file becomes a comma. */
export function withReason(text: string, rule: string, reason: string): string {
  const reasons = { ...reasonsIn(text), [rule]: reason.replace(/[;；|\r\n]+/g, '，') };
  return Object.entries(reasons)
    .filter(([, said]) => said.trim() !== '')
    .map(([name, said]) => `${name}=${said}`)
    .join('；');
}

/** Of several words in a cell, those that are on. */
export const wordsIn = (text: string): readonly string[] => text.split(/[、；;|]/).filter((word) => word !== '');

/** A word put on or off. */
export const withWord = (text: string, word: string): string => {
  const words = wordsIn(text);
  return (words.includes(word) ? words.filter((one) => one !== word) : [...words, word]).join('、');
};
