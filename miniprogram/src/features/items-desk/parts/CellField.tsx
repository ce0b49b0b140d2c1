import { Text, View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Action } from '@/ui/Action';
import { Field } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { wordsIn, withWord } from '../logic/edits';
import { Chips } from './Chips';
import type { DeskCellFragment } from './DeskCell.generated';
import { Findings } from './Findings';
import type { DeskVersionFragment } from './DeskVersion.generated';
import styles from './desk.module.scss';
import { ParagraphsField } from './ParagraphsField';

const LONGEST = 500;
const FLAGS = [ITEMS_DESK.flags.yes, ITEMS_DESK.flags.no];

interface Editing {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export interface CellFieldProps extends Editing {
  readonly cell: DeskCellFragment;
  /** What the linter says of this field. */
  readonly findings: DeskVersionFragment['findings'];
  /** Nobody may change anything now. */
  readonly closed: boolean;
}

/** A cell that stays as it is, and why. */
const LockedCell = ({ cell }: { readonly cell: DeskCellFragment }) => (
  <View>
    <View className={styles.label}>{cell.column}</View>
    <View className={styles.text}>{cell.value ?? ITEMS_DESK.nothing}</View>
    {cell.lock && (
      <View className={styles.line}>
        <Icon name="lock-keyhole" /> <Text>{ITEMS_DESK.locks[cell.lock] ?? ITEMS_DESK.unknownLock}</Text>
      </View>
    )}
  </View>
);

function CellInput({ cell, text, onChange }: Editing & { readonly cell: DeskCellFragment }) {
  const { column, kind, choices } = cell;
  const toggle = (word: string): void => onChange(word === text ? '' : word);
  if (kind === 'LONG_TEXT') return <ParagraphsField column={column} value={text} onChange={onChange} />;
  if (kind === 'FLAG') return <Chips label={column} words={FLAGS} on={[text]} onTap={toggle} />;
  if (kind === 'CHOICE') return <Chips label={column} words={choices} on={[text]} onTap={toggle} />;
  if (kind === 'CHOICES') {
    const note = ITEMS_DESK.several;
    const put = (word: string): void => onChange(withWord(text, word));
    return <Chips label={column} words={choices} on={wordsIn(text)} note={note} onTap={put} />;
  }
  const type = kind === 'NUMBER' ? 'number' : 'text';
  return <Field label={column} value={text} type={type} maxLength={LONGEST} onChange={onChange} />;
}

/** One cell to be changed: what it says, what citizens read now, and what the linter has to say. */
export function CellField({ cell, text, findings, closed, onChange }: CellFieldProps) {
  const { column, lock, published, inherited, value } = cell;
  const isChanged = text !== (published ?? '');
  return (
    <View className={styles.cell}>
      {lock !== null || closed ? <LockedCell cell={cell} /> : <CellInput cell={cell} text={text} onChange={onChange} />}
      {inherited && lock === null && text === value && <View className={styles.line}>{ITEMS_DESK.inherited}</View>}
      {published !== null && isChanged && (
        <View className={styles.first}>
          <Text className={styles.line}>{ITEMS_DESK.citizensSee(published)}</Text>
          {lock === null && !closed && (
            <Action look="quiet" label={`${ITEMS_DESK.putBack}：${column}`} onTap={() => onChange(published)}>
              {ITEMS_DESK.putBack}
            </Action>
          )}
        </View>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
    </View>
  );
}
