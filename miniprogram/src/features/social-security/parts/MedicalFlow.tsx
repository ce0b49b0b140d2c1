import { Text, View } from '@tarojs/components';
import { formatYuan, type Fen } from '@city-services/shared/money/fen';
import { monthWords } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { cx, HIDDEN, role, variables } from '@/ui/a11y';
import { flowsOf, type Flow } from '../logic/medicalFlow';
import styles from './MedicalFlow.module.scss';

const SHOWN_MONTHS = 3;

const sentenceOf = ({ month, inFen, outFen }: Flow): string =>
  `${monthWords(month)}${SOCIAL_SECURITY.inOf(formatYuan(inFen))}，${SOCIAL_SECURITY.outOf(formatYuan(outFen))}`;

const Bar = ({ amount, most, tone }: { amount: Fen; most: number; tone: 'in' | 'out' }) => (
  <View className={styles.track}>
    {amount > 0 && <View className={cx(styles.bar, styles[tone])} style={variables({ '--share': amount / most })} />}
  </View>
);

/** What came in and went out in the last months, as bars with their figures. */
export function MedicalFlow({ entries }: { readonly entries: Parameters<typeof flowsOf>[0] }) {
  const flows = flowsOf(entries).slice(0, SHOWN_MONTHS);
  if (flows.length === 0) return <View className={styles.title}>{SOCIAL_SECURITY.medicalNone}</View>;
  const most = Math.max(1, ...flows.flatMap(({ inFen, outFen }) => [inFen, outFen]));
  return (
    <View {...role('img', { 'aria-label': SOCIAL_SECURITY.flowPicture(flows.map(sentenceOf).join('；')) })}>
      <View {...HIDDEN}>
        <View className={styles.title}>{SOCIAL_SECURITY.flow}</View>
        {flows.map(({ month, inFen, outFen }) => (
          <View className={styles.month} key={month}>
            <Text className={styles.name}>{monthWords(month)}</Text>
            <View className={styles.line}>
              <Bar amount={inFen} most={most} tone="in" />
              <Text className={styles.amount}>{SOCIAL_SECURITY.inOf(formatYuan(inFen))}</Text>
            </View>
            <View className={styles.line}>
              <Bar amount={outFen} most={most} tone="out" />
              <Text className={styles.amount}>{SOCIAL_SECURITY.outOf(formatYuan(outFen))}</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
