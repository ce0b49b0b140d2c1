import { View } from '@tarojs/components';
import { cx, role, variables } from './a11y';
import styles from './ProgressBar.module.scss';
import type { Tone } from './tone';

export interface ProgressBarProps {
  /** 0 to 1. */
  readonly share: number;
  /** The whole sentence for a screen reader: 已还 36.5%. */
  readonly label: string;
  readonly tone?: Tone;
}

export const ProgressBar = ({ share, label, tone = 'primary' }: ProgressBarProps) => (
  <View className={styles.track} {...role('img', { 'aria-label': label })}>
    <View className={cx(styles.fill, styles[tone])} style={variables({ '--share': Math.min(1, Math.max(0, share)) })} />
  </View>
);
