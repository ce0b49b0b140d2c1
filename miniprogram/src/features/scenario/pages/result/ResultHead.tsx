import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { role } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Figures } from '../../parts/Figures';
import type { PlanFiguresFragment } from '../../parts/Plan.generated';
import { ResultActions } from './ResultActions';
import styles from './ResultHead.module.scss';

interface ResultHeadProps {
  readonly name: string;
  readonly result: PlanFiguresFragment & { readonly code: string; readonly stop: string | null };
  readonly region: string | null;
  readonly onTell: (sentence: string) => void;
}

/** How many, how long, how much; and the ways to hand it on. */
export const ResultHead = ({ name, result, region, onTell }: ResultHeadProps) => (
  <Card>
    <View className={styles.name} {...role('heading', { 'aria-level': 2 })}>
      {name}
    </View>
    {result.stop === null && (
      <>
        <View className={styles.count}>{SCENARIO.counts(result.items.length)}</View>
        <View className={styles.note}>{SCENARIO.inOneGo(result.layers)}</View>
        <Figures plan={result} />
      </>
    )}
    <ResultActions name={name} code={result.code} region={region} onTell={onTell} />
    <View className={styles.note}>{SCENARIO.code}</View>
    <Text className={styles.code}>{result.code}</Text>
  </Card>
);
