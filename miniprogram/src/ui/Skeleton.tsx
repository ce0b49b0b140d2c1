import { View } from '@tarojs/components';
import { HIDDEN } from './a11y';
import styles from './Skeleton.module.scss';

/** The shape of what is coming: that many cards. */
export const Skeleton = ({ cards = 3 }: { readonly cards?: number }) => (
  <View {...HIDDEN}>
    {Array.from({ length: cards }, (_, index) => (
      <View className={styles.card} key={index}>
        <View className={styles.short} />
        <View className={styles.figure} />
        <View className={styles.long} />
      </View>
    ))}
  </View>
);
