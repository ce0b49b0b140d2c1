import writeWorkbook from 'write-excel-file/node';
import type { ColumnUse, DataSet } from '../../kernel/dataset';

const BYTE_ORDER_MARK = '\uFEFF';
const COLUMN_WIDTH = 18;
/** Header cells by what a column is, dark on light: key, required, may be empty. */
const FILLS: Readonly<Record<ColumnUse, string>> = { K: '#FFE2B8', R: '#DCE9FF', '-': '#F2F2F2' };
const NOTES: Readonly<Record<ColumnUse, string>> = { K: '关键列', R: '必填', '-': '可以为空' };

/** The header of a data set alone, as a CSV that spreadsheets open in the right encoding. */
export const csvTemplate = ({ columns }: Pick<DataSet, 'columns'>): string =>
  `${BYTE_ORDER_MARK}${Object.keys(columns).join(',')}\r\n`;

const headerOf = ({ columns }: DataSet) =>
  Object.entries(columns).map(([name, { use }]) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: FILLS[use],
  }));

/** What the colours mean and how each column is called nationally. */
function legendOf(dataSets: readonly DataSet[]) {
  const cell = (value: string) => ({ value, type: String });
  const head = ['工作表', '数据集', '列', '国家字段名', '填写'].map((value) => ({
    ...cell(value),
    fontWeight: 'bold' as const,
  }));
  const rows = dataSets.flatMap(({ name, title, columns }) =>
    Object.entries(columns).map(([column, { use, also }]) => [
      cell(title ?? name),
      cell(name),
      cell(column),
      cell(also ?? ''),
      { ...cell(NOTES[use]), backgroundColor: FILLS[use] },
    ]),
  );
  return [head, ...rows];
}

/** One workbook with a sheet a data set, its header in place, and a last sheet that explains the columns. */
export function workbookTemplate(dataSets: readonly DataSet[]): Promise<Buffer> {
  const sheets = dataSets.map((dataSet) => ({
    sheet: dataSet.title ?? dataSet.name,
    data: [headerOf(dataSet)],
    columns: Object.keys(dataSet.columns).map(() => ({ width: COLUMN_WIDTH })),
    stickyRowsCount: 1,
  }));
  const legend = {
    sheet: '填写说明',
    data: legendOf(dataSets),
    columns: [{}, {}, {}, {}, {}].map(() => ({ width: COLUMN_WIDTH })),
  };
  return writeWorkbook([...sheets, legend]).toBuffer();
}
