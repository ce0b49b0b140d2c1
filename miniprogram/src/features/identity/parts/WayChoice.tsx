import { View } from '@tarojs/components';
import { STEP_UP } from '@/copy/stepUp';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import type { IconName } from '@/ui/icons.generated';
import { ListRow } from '@/ui/ListRow';
import type { StepUpView } from '../logic/useStepUp';
import styles from './step.module.scss';

interface Way {
  readonly way: keyof typeof STEP_UP.ways;
  readonly view: StepUpView;
  readonly icon: IconName;
}

const WAYS: readonly Way[] = [
  { way: 'FACE', view: 'face', icon: 'smartphone' },
  { way: 'HELPER', view: 'helper', icon: 'badge-check' },
  { way: 'COUNTER_CODE', view: 'counter', icon: 'id-card' },
  { way: 'VISIT', view: 'visit', icon: 'calendar-days' },
];

interface WayChoiceProps {
  readonly hasFace: boolean;
  readonly onChoose: (view: StepUpView) => void;
}

/** Every way stands beside the others; where there is no face check, the others are all there is. */
export const WayChoice = ({ hasFace, onChoose }: WayChoiceProps) => (
  <Card title={STEP_UP.heading}>
    <View className={styles.note}>{STEP_UP.note}</View>
    {!hasFace && <Banner icon="info">{STEP_UP.noFace}</Banner>}
    <View>
      {WAYS.filter(({ way }) => hasFace || way !== 'FACE').map(({ way, view, icon }) => (
        <ListRow
          key={way}
          icon={icon}
          title={STEP_UP.ways[way].title}
          second={STEP_UP.ways[way].note}
          onTap={() => onChoose(view)}
        />
      ))}
    </View>
    <View className={styles.footnote}>{STEP_UP.help}</View>
  </Card>
);
