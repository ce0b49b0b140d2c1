import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { role } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import styles from './Fold.module.scss';

export interface FoldProps {
  readonly title: string;
  /** How much is inside: 5 样. */
  readonly aside?: string;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
}

/** A card that shows its title until it is tapped. */
export function Fold({ title, aside, children, startsOpen = false }: FoldProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <View className={styles.card}>
      <Tap className={styles.head} expanded={open} onTap={() => setOpen(!open)}>
        <Text className={styles.title} {...role('heading', { 'aria-level': 2 })}>
          {title}
        </Text>
        {aside && <Text className={styles.aside}>{aside}</Text>}
        <Icon name="chevron-down" className={open ? styles.turned : styles.mark} />
      </Tap>
      {open && <View className={styles.body}>{children}</View>}
    </View>
  );
}
