import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx, role } from './a11y';
import styles from './Banner.module.scss';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';
import type { Tone } from './tone';

export interface BannerProps {
  readonly children: string;
  readonly icon: IconName;
  readonly tone?: Tone;
  /** A quiet Action at the end. */
  readonly action?: ReactNode;
}

/** One line above the page: demonstration data, no network, a department that is late. */
export const Banner = ({ children, icon, tone = 'plain', action }: BannerProps) => (
  <View className={cx(styles.banner, styles[tone])} {...role('status')}>
    <Icon name={icon} className={styles.icon} />
    <Text className={styles.words}>{children}</Text>
    {action}
  </View>
);
