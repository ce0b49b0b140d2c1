import { Text, View } from '@tarojs/components';
import { cx, role } from './a11y';
import styles from './Steps.module.scss';

export interface StepsProps {
  readonly names: readonly string[];
  /** Index of the step that is being done. */
  readonly at: number;
  /** 第 2 步，共 3 步：填写身份信息 */
  readonly label: string;
}

/** How far one has come in something of a few steps. */
export const Steps = ({ names, at, label }: StepsProps) => (
  <View className={styles.steps} {...role('img', { 'aria-label': label })}>
    {names.map((name, index) => (
      <View className={cx(styles.step, index <= at && styles.reached)} key={name}>
        <View className={styles.bar} />
        <Text className={styles.name}>{name}</Text>
      </View>
    ))}
  </View>
);
