import { Text, View } from '@tarojs/components';
import { LIST } from '@/copy/frame';
import { problemWords } from '@/copy/problems';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import styles from './MoreAction.module.scss';
import type { More } from './useMore';

/** The end of a list: how much of it is shown, and more on demand. */
export const MoreAction = ({ list }: { readonly list: More<unknown> }) => (
  <View className={styles.more}>
    {list.problem && (
      <View className={styles.problem} {...role('alert')}>
        {problemWords(list.problem)}
      </View>
    )}
    {list.hasMore && (
      <Action look="soft" busy={list.busy} onTap={list.more}>
        {LIST.more}
      </Action>
    )}
    <Text className={styles.count}>{LIST.shown(list.items.length, list.totalCount)}</Text>
  </View>
);
