import { Text, View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { instantWords } from '@/copy/format';
import { TRAFFIC } from '@/copy/traffic';
import { Tag } from '@/ui/Tag';
import { standingOf } from '../logic/violations';
import { Plate } from './Plate';
import type { ViolationRowFragment } from './Violation.generated';
import styles from './ViolationRow.module.scss';

interface ViolationRowProps {
  readonly violation: ViolationRowFragment;
  readonly today: BusinessDate;
}

/** One violation: what, when, where, how much, and what to do next in words. */
export function ViolationRow({ violation, today }: ViolationRowProps) {
  const { plate, plateType, occurredAt, location, description, points, fineFen, handledAt } = violation;
  const { tag, tone, next } = standingOf(violation);
  return (
    <View className={styles.item}>
      <View className={styles.first}>
        <Plate plate={plate} plateType={plateType} />
        <Tag tone={tone}>{tag}</Tag>
      </View>
      <View className={styles.what}>{description}</View>
      <View className={styles.money}>
        <Text className={styles.strong}>{fineFen > 0 ? TRAFFIC.fine(formatYuan(fineFen)) : TRAFFIC.noFine}</Text>
        <Text className={styles.strong}>{TRAFFIC.pointsOf(points)}</Text>
      </View>
      <View className={styles.second}>
        {instantWords(occurredAt, today)} · {location}
      </View>
      {handledAt && <View className={styles.second}>{TRAFFIC.handledOn(instantWords(handledAt, today))}</View>}
      <View className={styles.next}>{next}</View>
    </View>
  );
}
