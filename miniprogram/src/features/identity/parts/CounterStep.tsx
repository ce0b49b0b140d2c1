import { View } from '@tarojs/components';
import { useState } from 'react';
import { STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { CodeInput } from '@/ui/CodeInput';
import styles from './step.module.scss';

const DIGITS = 6;
const words = STEP_UP.counter;

interface CounterStepProps {
  readonly error: string | null;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The code of a clerk; the sixth digit sends it. */
export function CounterStep({ error, busy, onCode, onBack }: CounterStepProps) {
  const [code, setCode] = useState('');
  const type = (digits: string): void => {
    setCode(digits);
    if (digits.length === DIGITS && digits !== code) onCode(digits);
  };
  return (
    <Card title={words.heading}>
      <View className={styles.note}>{words.note}</View>
      <CodeInput label={words.label} value={code} length={DIGITS} onChange={type} error={error} />
      <View className={styles.actions}>
        <Action onTap={() => onCode(code)} disabled={code.length < DIGITS} busy={busy}>
          {words.next}
        </Action>
        <Action look="soft" onTap={onBack}>
          {STEP_UP.back}
        </Action>
      </View>
    </Card>
  );
}
