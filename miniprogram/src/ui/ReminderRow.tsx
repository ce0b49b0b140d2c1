import { Text, View } from '@tarojs/components';
import { cx } from './a11y';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';
import { Tap } from './Tap';
import styles from './ReminderRow.module.scss';
import type { Tone } from './tone';

export interface ReminderRowProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  /** 还有 12 天, 已逾期 3 天 */
  readonly due?: string;
  readonly tone: Tone;
  /** What a tap does: 去看看 */
  readonly action: string;
  readonly onTap: () => void;
}

/** What, by when, one action. */
export const ReminderRow = ({ icon, title, detail, due, tone, action, onTap }: ReminderRowProps) => (
  <Tap className={styles.tap} onTap={onTap}>
    <View className={styles.row}>
      <View className={cx(styles.badge, styles[tone])}>
        <Icon name={icon} />
      </View>
      <View className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        {due && <Text className={cx(styles.due, styles[tone])}>{due}</Text>}
      </View>
      <Text className={styles.action}>{action}</Text>
      <View className={styles.detail}>{detail}</View>
    </View>
  </Tap>
);
