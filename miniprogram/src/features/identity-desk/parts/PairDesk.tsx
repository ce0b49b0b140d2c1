import { View } from '@tarojs/components';
import { useState } from 'react';
import { DESK } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { CodeInput } from '@/ui/CodeInput';
import { KeyValueList } from '@/ui/KeyValue';
import styles from './desk.module.scss';

const DIGITS = 6;
const words = DESK.pair;

export interface Pair {
  readonly stepId: string;
  readonly person: { readonly name: string; readonly idNumber: string };
}

interface PairDeskProps {
  readonly pair: Pair | null;
  readonly error: string | null;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onWord: (isThem: boolean) => void;
}

/** The six digits of a citizen, then the card beside what the register holds, behind stars. */
export function PairDesk({ pair, error, busy, onCode, onWord }: PairDeskProps) {
  const [code, setCode] = useState('');
  const say = (isThem: boolean): void => {
    setCode('');
    onWord(isThem);
  };
  return (
    <Card title={words.title} icon="badge-check">
      <View className={styles.note}>{pair ? words.compare : words.note}</View>
      {pair ? (
        <>
          <KeyValueList
            items={[
              { label: words.name, value: pair.person.name },
              { label: words.idNumber, value: pair.person.idNumber },
            ]}
          />
          <View className={styles.actions}>
            <Action busy={busy} onTap={() => say(true)}>
              {words.yes}
            </Action>
            <Action look="soft" disabled={busy} onTap={() => say(false)}>
              {words.no}
            </Action>
          </View>
        </>
      ) : (
        <>
          <CodeInput label={words.label} value={code} length={DIGITS} onChange={setCode} error={error} />
          <View className={styles.actions}>
            <Action busy={busy} disabled={code.length < DIGITS} onTap={() => onCode(code)}>
              {DESK.next}
            </Action>
          </View>
        </>
      )}
    </Card>
  );
}
