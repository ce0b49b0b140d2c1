import { Text, View } from '@tarojs/components';
import { cx } from '@/ui/a11y';
import { groundOf, plateParts } from '../logic/plate';
import styles from './Plate.module.scss';

interface PlateProps {
  readonly plate: string;
  readonly plateType: string;
}

/** A number plate that looks like one. */
export function Plate({ plate, plateType }: PlateProps) {
  const [area, number] = plateParts(plate);
  return (
    <View className={cx(styles.plate, styles[groundOf(plateType)])}>
      <Text>{area}</Text>
      <Text className={styles.dot}>·</Text>
      <Text>{number}</Text>
    </View>
  );
}
