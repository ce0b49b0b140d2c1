import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { HIDDEN, role } from './a11y';
import { Icon } from './Icon';
import { Tap } from './Tap';
import styles from './Sheet.module.scss';

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** What the closing button says to a screen reader. */
  readonly closeWord: string;
  readonly children: ReactNode;
}

/** A card from the bottom edge, over the page; in the middle on wide screens. */
export function Sheet({ open, title, onClose, closeWord, children }: SheetProps) {
  if (!open) return null;
  return (
    <View className={styles.layer}>
      <View className={styles.shade} onClick={onClose} {...HIDDEN} />
      <View className={styles.sheet} {...role('dialog', { 'aria-modal': true, 'aria-label': title })}>
        <View className={styles.head}>
          <Text className={styles.title} {...role('heading', { 'aria-level': 2 })}>
            {title}
          </Text>
          <Tap className={styles.close} label={closeWord} onTap={onClose}>
            <Icon name="x" />
          </Tap>
        </View>
        <View className={styles.body}>{children}</View>
      </View>
    </View>
  );
}
