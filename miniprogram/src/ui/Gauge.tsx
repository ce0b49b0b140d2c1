import { Text, View } from '@tarojs/components';
import { cx, HIDDEN, role, variables } from './a11y';
import styles from './Gauge.module.scss';
import type { Tone } from './tone';

export interface GaugeProps {
  readonly value: number;
  /** Segments; 12 points of a licence. */
  readonly of: number;
  readonly unit: string;
  /** The whole sentence for a screen reader: 本周期已记 9 分，满分 12 分. */
  readonly label: string;
  readonly tone: Tone;
}

const SWEEP_DEGREES = 240;

/** An arc of segments, as many filled as the value says; a value above the whole fills them all and is shown as it is. */
export const Gauge = ({ value, of, unit, label, tone }: GaugeProps) => (
  <View className={cx(styles.gauge, styles[tone])} {...role('img', { 'aria-label': label })}>
    <View {...HIDDEN}>
      {Array.from({ length: of }, (_, index) => {
        const turn = -SWEEP_DEGREES / 2 + ((index + 0.5) * SWEEP_DEGREES) / of;
        return (
          <View key={index} className={styles.arm} style={variables({ '--turn': `${turn}deg` })}>
            <View className={cx(styles.segment, index < value && styles.filled)} />
          </View>
        );
      })}
    </View>
    <View className={styles.middle}>
      <Text className={styles.value}>{String(value)}</Text>
      <Text className={styles.unit}>{unit}</Text>
    </View>
  </View>
);
