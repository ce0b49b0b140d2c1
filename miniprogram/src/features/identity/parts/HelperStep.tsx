import { Text, View } from '@tarojs/components';
import { STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { HIDDEN, role } from '@/ui/a11y';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import styles from './stepUp.module.scss';
import step from './step.module.scss';

const words = STEP_UP.helper;

interface HelperStepProps {
  /** Null: not drawn yet. */
  readonly pairCode: string | null;
  readonly helper: { readonly name: string; readonly organisation: string } | null;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onBack: () => void;
}

/** Six large digits for somebody who stands beside the citizen; both see who the other is. */
export function HelperStep({ pairCode, helper, busy, onStart, onBack }: HelperStepProps) {
  const back = (
    <Action look="soft" onTap={onBack}>
      {STEP_UP.back}
    </Action>
  );
  if (pairCode === null)
    return (
      <Card title={words.startHeading}>
        <View className={step.note}>{words.startNote}</View>
        <View className={step.actions}>
          <Action onTap={onStart} busy={busy}>
            {words.start}
          </Action>
          {back}
        </View>
      </Card>
    );
  return (
    <Card title={words.heading}>
      <View className={step.note}>{words.note}</View>
      <View className={styles.digits} {...role('img', { 'aria-label': words.spoken(pairCode) })}>
        <Text {...HIDDEN}>{`${pairCode.slice(0, 3)} ${pairCode.slice(3)}`}</Text>
      </View>
      <Banner icon={helper ? 'badge-check' : 'clock'} tone={helper ? 'good' : 'plain'}>
        {helper ? words.taken(helper.name, helper.organisation) : words.waiting}
      </Banner>
      <View className={step.actions}>{back}</View>
    </Card>
  );
}
