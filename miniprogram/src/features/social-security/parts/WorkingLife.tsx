import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuan } from '@city-services/shared/money/fen';
import { PAID_YEARLY, SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { role } from '@/ui/a11y';
import { YearGrid } from '@/ui/YearGrid';
import { drawnYears, legendOf } from '../logic/life';
import type { WorkingLifePartsFragment } from './WorkingLife.generated';
import styles from './WorkingLife.module.scss';

type Year = WorkingLifePartsFragment['years'][number];

/** The twelve months of the year that was tapped, in words, and the sums of the year. */
const YearInWords = ({ year, yearly }: { readonly year: Year; readonly yearly: boolean }) => (
  <View className={styles.year} {...role('status')}>
    <View className={styles.months}>
      {year.months.map((state, index) => (
        <View className={styles.month} key={index}>
          <Text className={styles.name}>{SOCIAL_SECURITY.monthOf(index + 1)}</Text>
          <Text>{SOCIAL_SECURITY.month(state, yearly)}</Text>
        </View>
      ))}
    </View>
    <View className={styles.sums}>
      {SOCIAL_SECURITY.yearSums(formatYuan(year.employerFen), formatYuan(year.personFen))}
    </View>
  </View>
);

/** A working life as a picture, year by month; a tap on a year names its months. */
export function WorkingLife({ insurance }: { readonly insurance: WorkingLifePartsFragment }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { years, code } = insurance;
  const yearly = PAID_YEARLY.has(code);
  const year = years.find((each) => each.year === chosen);
  if (years.length === 0) return <View className={styles.hint}>{SOCIAL_SECURITY.noContributions}</View>;
  return (
    <View>
      <View className={styles.hint}>{SOCIAL_SECURITY.lifeHint}</View>
      <YearGrid
        years={drawnYears(years, yearly)}
        legend={legendOf(years, yearly)}
        chosenYear={chosen}
        onYear={(tapped) => setChosen(tapped === chosen ? null : tapped)}
        detail={year && <YearInWords year={year} yearly={yearly} />}
      />
      {yearly && <View className={styles.note}>{SOCIAL_SECURITY.yearlyNote}</View>}
    </View>
  );
}
