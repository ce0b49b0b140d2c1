import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './a11y';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';
import styles from './ListRow.module.scss';
import { Tap } from './Tap';
import type { Tone } from './tone';

export interface ListRowProps {
  readonly title: string;
  readonly second?: ReactNode;
  /** At the right: an amount, a number of months. */
  readonly amount?: string;
  readonly amountTone?: Tone;
  readonly icon?: IconName;
  /** Beside the title, usually a Tag. */
  readonly tag?: ReactNode;
  readonly onTap?: () => void;
}

/** One line of a list: title, second line, amount, and a chevron when it leads on. */
export function ListRow({ title, second, amount, amountTone = 'plain', icon, tag, onTap }: ListRowProps) {
  const row = (
    <View className={styles.row}>
      {icon && <Icon name={icon} className={styles.icon} />}
      <View className={styles.words}>
        <View className={styles.head}>
          <View className={styles.first}>
            <Text className={styles.title}>{title}</Text>
            {tag}
          </View>
          {amount !== undefined && <Text className={cx(styles.amount, styles[amountTone])}>{amount}</Text>}
        </View>
        {second !== undefined && <View className={styles.second}>{second}</View>}
      </View>
      {onTap && <Icon name="chevron-right" className={styles.chevron} />}
    </View>
  );
  return <View className={styles.item}>{onTap ? <Tap onTap={onTap}>{row}</Tap> : row}</View>;
}
