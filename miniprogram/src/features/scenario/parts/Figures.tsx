import { Text, View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import { SCENARIO } from '@/copy/scenario';
import styles from './Figures.module.scss';
import type { PlanFiguresFragment as Plan } from './Plan.generated';

const Line = ({ children }: { readonly children: string }) => <View className={styles.line}>{children}</View>;

function costWords({ leastFen, mostFen, fees }: Plan['cost']): string {
  if (fees.length === 0) return SCENARIO.free;
  const least = formatYuan(leastFen);
  return mostFen === null ? SCENARIO.costFrom(least) : SCENARIO.costRange(least, formatYuan(mostFen));
}

const Fee = ({ fee }: { readonly fee: Plan['cost']['fees'][number] }) => (
  <>
    <Line>{SCENARIO.fee(fee.title, fee.name)}</Line>
    <Line>
      {[fee.standard, fee.reduction === null ? '' : SCENARIO.reduced(fee.reduction)].filter(Boolean).join('；')}
    </Line>
  </>
);

/** How long and how much, with what the figures are made of. */
export const Figures = ({ plan: { time, cost } }: { readonly plan: Plan }) => (
  <View className={styles.figures}>
    <View className={styles.part}>
      <Text className={styles.name}>{SCENARIO.time}</Text>
      <View className={styles.value}>{SCENARIO.days(time.workingDays)}</View>
      <Line>{SCENARIO.daysNote(time.workingDays, time.oneByOne)}</Line>
      {time.workingDays > 0 && <Line>{SCENARIO.longest(time.longestWay)}</Line>}
      {time.unknown.length > 0 && <Line>{SCENARIO.unknown(time.unknown)}</Line>}
    </View>
    <View className={styles.part}>
      <Text className={styles.name}>{SCENARIO.cost}</Text>
      <View className={styles.value}>{costWords(cost)}</View>
      {cost.fees.map((fee, at) => (
        <Fee key={at} fee={fee} />
      ))}
      <Line>{SCENARIO.costNote}</Line>
    </View>
  </View>
);
