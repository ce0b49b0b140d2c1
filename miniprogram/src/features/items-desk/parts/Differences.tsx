import { View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import styles from './desk.module.scss';

export interface DifferencesProps {
  readonly items: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** Field by field, what was and what is. */
export function Differences({ items }: DifferencesProps) {
  if (items.length === 0) return <View className={styles.line}>{ITEMS_DESK.noDifference}</View>;
  return (
    <>
      {items.map(({ field, before, after }) => (
        <View className={styles.item} key={field}>
          <View className={styles.line}>{field}</View>
          <View className={styles.before}>
            {ITEMS_DESK.before}：{before ?? ITEMS_DESK.nothing}
          </View>
          <View className={styles.text}>
            {ITEMS_DESK.after}：{after ?? ITEMS_DESK.nothing}
          </View>
        </View>
      ))}
    </>
  );
}
