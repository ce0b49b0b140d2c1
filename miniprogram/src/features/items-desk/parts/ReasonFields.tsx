import { View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Field } from '@/ui/Field';
import { reasonsIn, withReason } from '../logic/edits';
import type { DeskVersionFragment } from './DeskVersion.generated';

const LONGEST = 200;

export interface ReasonFieldsProps extends Pick<DeskVersionFragment, 'findings'> {
  /** The cell of reasons as it is now. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A reason for each rule that warns. */
export function ReasonFields({ findings, text, onChange }: ReasonFieldsProps) {
  const rules = [...new Set(findings.filter(({ severity }) => severity === 'WARNING').map(({ rule }) => rule))];
  const reasons = reasonsIn(text);
  return (
    <View>
      {rules.map((rule) => (
        <Field
          key={rule}
          label={ITEMS_DESK.writeReason(ITEMS_DESK.rules[rule] ?? rule)}
          help={ITEMS_DESK.reasonHelp}
          value={reasons[rule] ?? ''}
          maxLength={LONGEST}
          onChange={(reason) => onChange(withReason(text, rule, reason))}
        />
      ))}
    </View>
  );
}
