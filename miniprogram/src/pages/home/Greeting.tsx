import { Text, View } from '@tarojs/components';
import { CITY } from '@city-services/shared/city/city';
import { SHANGHAI_OFFSET_MS, startOfDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { HOME } from '@/copy/home';
import { ElderSwitch } from '@/frame/ElderSwitch';
import { HIDDEN, role } from '@/ui/a11y';
import styles from './Greeting.module.scss';

const shanghai = (instant: Date): Date => new Date(instant.getTime() + SHANGHAI_OFFSET_MS);

/** `7 月 1 日 星期三` */
const dateLine = (today: BusinessDate): string =>
  `${dayWords(today, today)} ${HOME.weekdays[shanghai(startOfDay(today)).getUTCDay()] ?? ''}`;

/** The city, the time of day, the citizen's masked name, and the way to large type. */
export const Greeting = ({ name, today }: { readonly name: string | null; readonly today: BusinessDate | null }) => (
  <View className={styles.greeting}>
    <View className={styles.top}>
      <View className={styles.city}>
        <Text className={styles.badge} {...HIDDEN}>
          {CITY.badge}
        </Text>
        <Text className={styles.name}>{CITY.name}</Text>
      </View>
      <ElderSwitch />
    </View>
    <View className={styles.words} {...role('heading', { 'aria-level': 1 })}>
      {HOME.greeting(shanghai(new Date()).getUTCHours(), name)}
    </View>
    {today && <View className={styles.day}>{dateLine(today)}</View>}
  </View>
);
