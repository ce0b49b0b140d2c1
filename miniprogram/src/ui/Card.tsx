import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx, role } from './a11y';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';
import styles from './Card.module.scss';
import { Tap } from './Tap';

export interface CardProps {
  readonly title?: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  /** Makes the title lead somewhere. */
  readonly onTap?: () => void;
  readonly className?: string;
}

const Head = ({ title, icon, aside, leads }: { title: string; icon?: IconName; aside?: ReactNode; leads: boolean }) => (
  <View className={styles.head}>
    {icon && (
      <View className={styles.badge}>
        <Icon name={icon} />
      </View>
    )}
    <Text className={styles.title} {...role('heading', { 'aria-level': 2 })}>
      {title}
    </Text>
    {(aside || leads) && (
      <View className={styles.aside}>
        {aside}
        {leads && <Icon name="chevron-right" className={styles.chevron} />}
      </View>
    )}
  </View>
);

/** A card with a title; with `onTap` the title leads on. */
export function Card({ title, icon, children, aside, onTap, className }: CardProps) {
  const head = title && <Head title={title} icon={icon} aside={aside} leads={onTap !== undefined} />;
  return (
    <View className={cx(styles.card, className)}>
      {head && (onTap ? <Tap onTap={onTap}>{head}</Tap> : head)}
      {children}
    </View>
  );
}
