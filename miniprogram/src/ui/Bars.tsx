import { Text, View } from '@tarojs/components';
import { cx, HIDDEN, role, variables } from './a11y';
import styles from './Bars.module.scss';

export interface BarsProps {
  /** `value` is any number ≥ 0 in one unit; `label` stands under the bar; an empty label leaves its place free. */
  readonly items: readonly { readonly key: string; readonly label: string; readonly value: number }[];
  /** The whole sentence for a screen reader. */
  readonly label: string;
  readonly chosen?: string | null;
}

/** Bars of one measure over months. A zero is a line on the floor, not nothing. */
export function Bars({ items, label, chosen }: BarsProps) {
  const most = Math.max(1, ...items.map(({ value }) => value));
  return (
    <View className={styles.bars} {...role('img', { 'aria-label': label })}>
      {items.map(({ key, label: below, value }) => (
        <View className={styles.item} key={key} {...HIDDEN}>
          <View className={styles.column}>
            <View
              className={cx(styles.bar, value === 0 && styles.zero, key === chosen && styles.chosen)}
              style={variables({ '--share': value / most })}
            />
          </View>
          <Text className={styles.below}>{below}</Text>
        </View>
      ))}
    </View>
  );
}
