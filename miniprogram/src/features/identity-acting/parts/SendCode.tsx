import { View } from '@tarojs/components';
import { useState } from 'react';
import { normaliseCode } from '@city-services/shared/identity/rules';
import { ACTING } from '@/copy/acting';
import type { DelegationScope, SendAgentCodeInput } from '@/gateway/schema.generated';
import { Action } from '@/ui/Action';
import { Field } from '@/ui/Field';
import { Segments } from '@/ui/Segments';
import { ALL_SCOPES } from '../logic/scopes';
import styles from './acting.module.scss';
import { ScopeTicks } from './ScopeTicks';

const words = ACTING.visitPage;
const MINUTES = ['10', '30', '60', '120'] as const;
type Minutes = (typeof MINUTES)[number];
const CHOICES = MINUTES.map((value) => ({ value, label: ACTING.codePage.minuteWords(Number(value)) }));
const ID_LENGTH = 18;

interface SendCodeProps {
  readonly busy: boolean;
  readonly onSend: (input: SendAgentCodeInput) => void;
}

/** For villagers without a smartphone: the code goes to their registered phone. */
export function SendCode({ busy, onSend }: SendCodeProps) {
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [scopes, setScopes] = useState<readonly DelegationScope[]>([]);
  const [minutes, setMinutes] = useState<Minutes>('30');
  const number = normaliseCode(idNumber);
  const ready = name.trim().length > 1 && number.length === ID_LENGTH && scopes.length > 0;
  return (
    <>
      <View className={styles.note}>{words.smsNote}</View>
      <Field label={words.name} value={name} onChange={setName} />
      <Field label={words.idNumber} value={idNumber} type="idcard" maxLength={ID_LENGTH} onChange={setIdNumber} />
      <ScopeTicks label={ACTING.codePage.scopes} offered={ALL_SCOPES} chosen={scopes} onChange={setScopes} />
      <View className={styles.label}>{ACTING.codePage.minutes}</View>
      <Segments label={ACTING.codePage.minutes} options={CHOICES} value={minutes} onChange={setMinutes} />
      <View className={styles.actions}>
        <Action
          busy={busy}
          disabled={!ready}
          onTap={() => onSend({ name: name.trim(), idNumber: number, scopes: [...scopes], minutes: Number(minutes) })}
        >
          {words.send}
        </Action>
      </View>
    </>
  );
}
