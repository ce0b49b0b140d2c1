import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx, HIDDEN } from './a11y';
import masks from './drawings.module.scss';
import styles from './Empty.module.scss';
import type { DrawingName } from './icons.generated';

export interface EmptyProps {
  readonly drawing: DrawingName;
  readonly sentence: string;
  /** One more line, if it helps. */
  readonly note?: string;
  /** One Action. */
  readonly action?: ReactNode;
}

/** A line drawing, one sentence, one action. */
export const Empty = ({ drawing, sentence, note, action }: EmptyProps) => (
  <View className={styles.empty}>
    <View className={cx(styles.drawing, masks[drawing])} {...HIDDEN} />
    <View className={styles.sentence}>{sentence}</View>
    {note && <View className={styles.note}>{note}</View>}
    {action && <View className={styles.action}>{action}</View>}
  </View>
);
