import { Text, View } from '@tarojs/components';
import { cx, role } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import styles from './desk.module.scss';

export interface ChipsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly on: readonly string[];
  readonly note?: string;
  readonly onTap: (word: string) => void;
}

/** Words of which one or several are on; a tap on one that is on takes it off. */
export const Chips = ({ label, words, on, note, onTap }: ChipsProps) => (
  <View>
    <View className={styles.label}>{label}</View>
    <View className={styles.chips} {...role('group', { 'aria-label': label })}>
      {words.map((word) => {
        const isOn = on.includes(word);
        return (
          <Tap key={word} className={cx(styles.chip, isOn && styles.chipOn)} pressed={isOn} onTap={() => onTap(word)}>
            {isOn && <Icon name="check" />}
            <Text>{word}</Text>
          </Tap>
        );
      })}
    </View>
    {note && <View className={styles.line}>{note}</View>}
  </View>
);
