import { View } from '@tarojs/components';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { monthWords } from '@/copy/format';
import type { Tone } from '@/ui/tone';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';
import styles from './MissingMonths.module.scss';

interface MissingMonthsProps {
  readonly title: string;
  readonly months: readonly BusinessMonth[];
  readonly note: string;
  readonly tone: Tone;
}

/** Months that are missing, newest first, and what can be done about them. */
export const MissingMonths = ({ title, months, note, tone }: MissingMonthsProps) =>
  months.length === 0 ? null : (
    <Card title={title} icon="triangle-alert">
      <View className={styles.months}>
        {[...months].reverse().map((month) => (
          <Tag key={month} tone={tone}>
            {monthWords(month)}
          </Tag>
        ))}
      </View>
      <View className={styles.note}>{note}</View>
    </Card>
  );
