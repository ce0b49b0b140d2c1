import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { parseInstant } from '@city-services/shared/time/instant';
import { clockWords } from '@/copy/format';
import { DESK } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { HIDDEN, role } from '@/ui/a11y';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import styles from './desk.module.scss';

const words = DESK.code;

export interface ShownCode {
  readonly code: string;
  readonly validUntil: string;
  readonly person: { readonly name: string };
}

interface CodeDeskProps {
  readonly shown: ShownCode | null;
  readonly error: string | null;
  readonly busy: boolean;
  readonly onIssue: (name: string, idNumber: string) => void;
  readonly onNext: () => void;
}

/** The code, once, to be said aloud. */
function Shown({ shown, onNext }: { readonly shown: ShownCode; readonly onNext: () => void }) {
  const until = parseInstant(shown.validUntil);
  return (
    <>
      <View className={styles.note}>{words.of(shown.person.name)}</View>
      <View
        className={styles.digits}
        {...role('img', { 'aria-label': `${words.label} ${shown.code.split('').join(' ')}` })}
      >
        <Text {...HIDDEN}>{`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`}</Text>
      </View>
      {until && <View className={styles.note}>{words.until(clockWords(until))}</View>}
      <View className={styles.actions}>
        <Action onTap={onNext}>{words.next}</Action>
      </View>
    </>
  );
}

/** What is typed here is the card in the clerk's hand; it is sent and forgotten. */
export function CodeDesk({ shown, error, busy, onIssue, onNext }: CodeDeskProps) {
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const next = (): void => {
    setName('');
    setIdNumber('');
    onNext();
  };
  return (
    <Card title={words.title} icon="id-card">
      {shown ? (
        <Shown shown={shown} onNext={next} />
      ) : (
        <>
          <View className={styles.note}>{words.note}</View>
          {error && (
            <Banner icon="circle-alert" tone="bad">
              {error}
            </Banner>
          )}
          <Field label={words.name} value={name} onChange={setName} maxLength={50} />
          <Field label={words.idNumber} value={idNumber} onChange={setIdNumber} type="idcard" maxLength={24} />
          <View className={styles.actions}>
            <Action
              busy={busy}
              disabled={name.trim() === '' || idNumber.trim().length < 18}
              onTap={() => onIssue(name, idNumber)}
            >
              {words.issue}
            </Action>
          </View>
        </>
      )}
    </Card>
  );
}
