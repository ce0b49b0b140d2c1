import { STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { View } from '@tarojs/components';
import styles from './step.module.scss';

interface StepResultProps {
  readonly state: string;
  readonly reason: string | null;
  readonly busy: boolean;
  readonly onNext: () => void;
  readonly onAsk: () => void;
  readonly onOther: () => void;
}

/** Proven, waiting for staff, or not proven. */
export function StepResult({ state, reason, busy, onNext, onAsk, onOther }: StepResultProps) {
  const { passed, failed, review } = STEP_UP;
  if (state === 'USED')
    return (
      <Empty
        drawing="key"
        sentence={passed.heading}
        note={passed.note}
        action={<Action onTap={onNext}>{passed.next}</Action>}
      />
    );
  if (state === 'REVIEW' || state === 'PASSED')
    return (
      <Card title={state === 'PASSED' ? passed.heading : review.heading} icon="clock">
        <View className={styles.note}>{state === 'PASSED' ? passed.note : review.note}</View>
        <View className={styles.actions}>
          <Action busy={busy} onTap={onAsk}>
            {state === 'PASSED' ? passed.next : review.ask}
          </Action>
          {state === 'REVIEW' && (
            <Action look="soft" onTap={onOther}>
              {review.other}
            </Action>
          )}
        </View>
      </Card>
    );
  return (
    <Empty
      drawing="knock"
      sentence={failed.heading}
      note={reason ? failed.refused(reason) : failed.note}
      action={<Action onTap={onOther}>{failed.next}</Action>}
    />
  );
}
