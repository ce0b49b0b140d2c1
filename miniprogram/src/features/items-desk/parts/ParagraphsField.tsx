import { View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Action } from '@/ui/Action';
import { Field } from '@/ui/Field';

const LONGEST = 2_000;

export interface ParagraphsFieldProps {
  readonly column: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text of several paragraphs, a field each: what is typed into one never joins it with the next. */
export function ParagraphsField({ column, value, onChange }: ParagraphsFieldProps) {
  const lines = value.split(/\r?\n/);
  const put = (at: number, line: string): void => onChange(lines.map((one, i) => (i === at ? line : one)).join('\n'));
  return (
    <View>
      {lines.map((line, at) => (
        <Field
          key={at}
          label={lines.length === 1 ? column : ITEMS_DESK.paragraph(column, at + 1)}
          value={line}
          maxLength={LONGEST}
          onChange={(text) => put(at, text)}
        />
      ))}
      {lines.every((line) => line !== '') && (
        <Action look="quiet" label={`${ITEMS_DESK.addParagraph}：${column}`} onTap={() => onChange(`${value}\n`)}>
          {ITEMS_DESK.addParagraph}
        </Action>
      )}
    </View>
  );
}
