import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ITEMS } from '@/copy/items';
import { role } from '@/ui/a11y';
import { Tap } from '@/ui/Tap';
import styles from './Chips.module.scss';

export interface ChipsProps {
  /** What the words are, for a screen reader. */
  readonly label: string;
  readonly items: readonly { readonly name: string; readonly count: number }[];
  readonly onTap: (name: string) => void;
  /** How many stand there before the rest is asked for. */
  readonly first?: number;
}

/** Words that lead to lists, with how many items each has. */
export function Chips({ label, items, onTap, first = 12 }: ChipsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  const rest = items.length - shown.length;
  return (
    <View className={styles.chips} {...role('group', { 'aria-label': label })}>
      {shown.map(({ name, count }) => (
        <Tap key={name} className={styles.chip} label={`${name}，${ITEMS.count(count)}`} onTap={() => onTap(name)}>
          <Text>{name}</Text>
          <Text className={styles.count}>{count}</Text>
        </Tap>
      ))}
      {rest > 0 && (
        <Tap className={styles.more} onTap={() => setAll(true)}>
          {ITEMS.moreNames(rest)}
        </Tap>
      )}
    </View>
  );
}
