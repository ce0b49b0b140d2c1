import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '@/ui/Tap';
import { leadOf } from '../logic/lead';
import styles from './Disclosures.module.scss';

export interface DisclosuresProps {
  readonly items: readonly { readonly key: string; readonly title: string; readonly text: string }[];
}

/** The eight that are read first, the first clauses of each so that all stand on one screen; a tap shows the whole text. */
export function Disclosures({ items }: DisclosuresProps) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const turn = (key: string): void =>
    setOpen(open.includes(key) ? open.filter((other) => other !== key) : [...open, key]);
  return (
    <View className={styles.list}>
      {items.map(({ key, title, text }) => (
        <Tap key={key} className={styles.row} expanded={open.includes(key)} onTap={() => turn(key)}>
          <Text className={styles.title}>{title}</Text>
          <Text className={styles.text}>{open.includes(key) ? text : leadOf(text)}</Text>
        </Tap>
      ))}
    </View>
  );
}
