import { Text, View } from '@tarojs/components';
import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import { parseInstant } from '@city-services/shared/time/instant';
import { ACCESS_RECORDS, lookSentence } from '@/copy/accessRecords';
import { clockWords } from '@/copy/format';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import type { LookDay } from '../logic/accessDays';
import type { AccessDay_RecordFragment } from './AccessDay.generated';
import styles from './AccessDay.module.scss';

const timeOf = (at: string): string => {
  const instant = parseInstant(at);
  return instant ? clockWords(instant) : '';
};

interface AccessDayProps {
  readonly looks: LookDay<AccessDay_RecordFragment>;
  readonly now: Date;
}

/** Who looked on one day, a sentence each. Somebody else than the citizen has another sign in front, and the sentence says so. */
export function AccessDay({ looks, now }: AccessDayProps) {
  return (
    <Card title={ACCESS_RECORDS.day(looks.day as BusinessDate, businessDateOf(now))}>
      {looks.items.map((look) => (
        <View key={look.id} className={styles.look}>
          <Icon
            name={look.who === 'SELF' ? 'user-round' : 'users-round'}
            className={look.who === 'SELF' ? styles.own : styles.other}
          />
          <View className={styles.words}>
            <Text className={styles.time}>{timeOf(look.at)}</Text>
            <Text className={styles.sentence}>{lookSentence(look)}</Text>
          </View>
        </View>
      ))}
    </Card>
  );
}
