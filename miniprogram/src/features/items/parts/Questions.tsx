import { View } from '@tarojs/components';
import { role } from '@/ui/a11y';
import styles from './Materials.module.scss';

/** What others asked, with the answers. */
export const Questions = ({
  items,
}: {
  readonly items: readonly { readonly code: string; readonly question: string; readonly answer: string }[];
}) => (
  <>
    {items.map(({ code, question, answer }) => (
      <View className={styles.item} key={code}>
        <View className={styles.name} {...role('heading', { 'aria-level': 3 })}>
          {question}
        </View>
        <View className={styles.line}>{answer}</View>
      </View>
    ))}
  </>
);
