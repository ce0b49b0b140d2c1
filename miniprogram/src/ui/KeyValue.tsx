import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { cx } from './a11y';
import styles from './KeyValue.module.scss';

export interface KeyValueItem {
  readonly label: string;
  readonly value: ReactNode;
  /** A second line under the value. */
  readonly note?: string;
}

/** Rows of what and how much. */
export const KeyValueList = ({ items }: { readonly items: readonly KeyValueItem[] }) => (
  <View className={styles.list}>
    {items.map(({ label, value, note }) => (
      <View className={styles.row} key={label}>
        <Text className={styles.label}>{label}</Text>
        <View className={cx(styles.value, note && styles.noted)}>
          <Fragment>{value}</Fragment>
          {note && <View className={styles.note}>{note}</View>}
        </View>
      </View>
    ))}
  </View>
);
