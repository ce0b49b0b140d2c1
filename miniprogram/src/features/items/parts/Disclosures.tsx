import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cx } from '@/ui/a11y';
import { Tap } from '@/ui/Tap';
import { leadOf } from '../logic/lead';
import styles from './Disclosures.module.scss';

export interface DisclosuresProps {
  readonly items: readonly { readonly key: string; readonly title: string; readonly text: string }[];
  /** One line each on every screen: in elder mode two would be twice as much. */
  readonly brief: boolean;
}

/** One line of the smallest phones. */
const BRIEF = 11;

/** Two lines, or one on a low screen: the style sheet shows the one that leaves all eight on one screen. */
const Lead = ({ text, brief }: { readonly text: string; readonly brief: boolean }) =>
  brief || leadOf(text, BRIEF) === leadOf(text) ? (
    <Text className={styles.text}>{leadOf(text, brief ? BRIEF : undefined)}</Text>
  ) : (
    <>
      <Text className={cx(styles.text, styles.lead)}>{leadOf(text)}</Text>
      <Text className={cx(styles.text, styles.brief)}>{leadOf(text, BRIEF)}</Text>
    </>
  );

/** The eight that are read first, the first clauses of each so that all stand on one screen; a tap shows the whole text. */
export function Disclosures({ items, brief }: DisclosuresProps) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const turn = (key: string): void =>
    setOpen(open.includes(key) ? open.filter((other) => other !== key) : [...open, key]);
  return (
    <View className={styles.list}>
      {items.map(({ key, title, text }) => (
        <Tap key={key} className={styles.row} expanded={open.includes(key)} onTap={() => turn(key)}>
          <Text className={styles.title}>{title}</Text>
          {open.includes(key) ? <Text className={styles.text}>{text}</Text> : <Lead text={text} brief={brief} />}
        </Tap>
      ))}
    </View>
  );
}
