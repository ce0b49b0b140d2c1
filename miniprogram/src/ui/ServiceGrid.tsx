import { Text, View } from '@tarojs/components';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';
import { Tap } from './Tap';
import styles from './ServiceGrid.module.scss';

export interface ServiceGridProps {
  readonly items: readonly { readonly label: string; readonly icon: IconName; readonly onTap: () => void }[];
}

/** Entries to services, four in a row, as many as fit in large type. */
export const ServiceGrid = ({ items }: ServiceGridProps) => (
  <View className={styles.grid}>
    {items.map(({ label, icon, onTap }) => (
      <Tap className={styles.tile} key={label} onTap={onTap}>
        <View className={styles.badge}>
          <Icon name={icon} />
        </View>
        <Text className={styles.label}>{label}</Text>
      </Tap>
    ))}
  </View>
);
