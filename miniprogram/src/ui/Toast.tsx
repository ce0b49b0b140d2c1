import { View } from '@tarojs/components';
import { role } from './a11y';
import styles from './Toast.module.scss';

/** One sentence for a moment, above everything; nothing when there is none. */
export const Toast = ({ sentence }: { readonly sentence: string | null }) => (
  <View className={styles.place} {...role('status', { 'aria-live': 'polite' })}>
    {sentence && <View className={styles.toast}>{sentence}</View>}
  </View>
);
