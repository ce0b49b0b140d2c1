import { Text, View } from '@tarojs/components';
import { GUIDE } from '@/copy/itemGuide';
import { HIDDEN, role } from '@/ui/a11y';
import { rowsOfSteps } from '../logic/steps';
import type { GuideStepFragment as Step } from './GuideSteps.generated';
import styles from './GuideSteps.module.scss';

const timeOf = ({ workingDays }: Step): string => (workingDays === 0 ? GUIDE.atOnce : GUIDE.days(workingDays));

const StepBox = ({ step }: { readonly step: Step }) => {
  const { number, name, by, standard, result, counted } = step;
  const time = counted || step.workingDays === 0 ? timeOf(step) : `${timeOf(step)}，${GUIDE.notCounted}`;
  return (
    <View className={styles.box} {...role('listitem', { 'aria-label': GUIDE.stepLabel(number, name, time) })}>
      <View className={styles.first}>
        <Text className={styles.number} {...HIDDEN}>
          {number}
        </Text>
        <Text className={styles.name}>{name}</Text>
      </View>
      <View className={styles.time}>{[time, by].filter(Boolean).join(' · ')}</View>
      {standard && <View className={styles.line}>{standard}</View>}
      {result && <View className={styles.line}>{result}</View>}
    </View>
  );
};

/** The way of an application from above to below; what stands beside each other happens at the same time. */
export const GuideSteps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <View {...role('list')}>
    {rowsOfSteps(steps).map((row, index) => (
      <View key={row[0]?.number}>
        {index > 0 && <View className={styles.arrow} {...HIDDEN} />}
        {row.length > 1 && <View className={styles.together}>{GUIDE.together}</View>}
        <View className={styles.row}>
          {row.map((step) => (
            <StepBox key={step.number} step={step} />
          ))}
        </View>
      </View>
    ))}
  </View>
);
