import { View } from '@tarojs/components';
import { useState } from 'react';
import { VERIFY } from '@/copy/identity';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { CodeInput } from '@/ui/CodeInput';
import type { Challenge } from '../logic/usePersonSteps';
import { useCountdown } from '../logic/useCountdown';
import styles from './step.module.scss';

interface CodeStepProps {
  /** The code that was sent last. */
  readonly challenge: Challenge;
  readonly error: string | null;
  /** The code that was sent is worth nothing any more. */
  readonly spent: boolean;
  readonly busy: boolean;
  readonly demo: boolean;
  readonly onCode: (code: string) => void;
  readonly onResend: () => void;
  readonly onBack: () => void;
}

/** The digits of the message; the last one sends them. */
export function CodeStep(props: CodeStepProps) {
  const { challenge, error, spent, busy, demo, onCode, onResend, onBack } = props;
  const [code, setCode] = useState('');
  const wait = useCountdown(challenge.resendAfterSeconds, challenge.round);
  const digits = challenge.codeDigits;
  const words = VERIFY.code;
  const type = (typed: string): void => {
    setCode(typed);
    if (typed.length === digits && typed !== code && !spent) onCode(typed);
  };
  const resend = (): void => {
    setCode('');
    onResend();
  };
  return (
    <Card title={words.heading}>
      <View className={styles.note}>{words.sent}</View>
      {demo && (
        <Banner icon="flask-conical" tone="primary">
          {words.demo}
        </Banner>
      )}
      <CodeInput label={words.label} value={code} length={digits} onChange={type} error={error} />
      <View className={styles.actions}>
        <Action onTap={() => onCode(code)} disabled={code.length < digits || spent} busy={busy}>
          {words.next}
        </Action>
        <Action look="soft" onTap={resend} disabled={(wait > 0 && !spent) || busy}>
          {wait > 0 && !spent ? words.resendAfter(wait) : words.resend}
        </Action>
        <Action look="quiet" onTap={onBack}>
          {VERIFY.previous}
        </Action>
      </View>
      <View className={styles.footnote}>{words.noPhone}</View>
    </Card>
  );
}
