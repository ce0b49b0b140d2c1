import { Text, View } from '@tarojs/components';
import { cx, role, variables } from './a11y';
import styles from './Ring.module.scss';
import type { Tone } from './tone';

export interface RingProps {
  /** What is left, 0 to 1. */
  readonly share: number;
  /** In the middle: 42 */
  readonly value: string;
  /** Under it: 天 */
  readonly unit: string;
  /** The whole sentence for a screen reader: 距年检到期还有 42 天. */
  readonly label: string;
  readonly tone?: Tone;
}

/** A countdown: the ring empties as the day comes nearer. */
export const Ring = ({ share, value, unit, label, tone = 'primary' }: RingProps) => (
  <View
    className={cx(styles.ring, styles[tone])}
    style={variables({ '--share': Math.min(1, Math.max(0, share)) })}
    {...role('img', { 'aria-label': label })}
  >
    <View className={styles.arc} />
    <Text className={styles.value}>{value}</Text>
    <Text className={styles.unit}>{unit}</Text>
  </View>
);
