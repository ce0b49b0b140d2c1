import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { CITY, type DepartmentKey } from '@city-services/shared/city/city';
import { SOURCE, FRAME } from '@/copy/frame';
import { dayOfInstant, dayWords } from '@/copy/format';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { phone } from '@/platform/phone';
import { Action } from '@/ui/Action';
import { Sheet } from '@/ui/Sheet';
import { SourceLine } from '@/ui/SourceLine';
import type { Tone } from '@/ui/tone';
import type { SourceNoteFragment } from './SourceNote.generated';
import styles from './SourceNote.module.scss';

export interface SourceNoteProps {
  readonly source: SourceNoteFragment;
  readonly department: DepartmentKey;
  /** Leaves the year out of this year's days. */
  readonly today?: BusinessDate;
}

const TONES: Readonly<Record<string, Tone>> = { FRESH: 'good', STALE: 'warn', UNAVAILABLE: 'bad' };

function words({ name, asOf, state }: SourceNoteFragment, today?: BusinessDate): string {
  if (state === 'UNAVAILABLE') return SOURCE.unavailable(name);
  const day = asOf === null ? null : dayOfInstant(asOf);
  return day ? SOURCE.asOf(dayWords(day, today), name) : SOURCE.nothingYet(name);
}

/** The source line under a figure, and behind 有误？ the department's phone. */
export function SourceNote({ source, department, today }: SourceNoteProps) {
  const [open, setOpen] = useState(false);
  const number = source.phone ?? CITY.departments[department].phone;
  return (
    <>
      <SourceLine
        text={words(source, today)}
        word={SOURCE.states[source.state] ?? SOURCE.unknownState}
        tone={TONES[source.state] ?? 'plain'}
        ask={SOURCE.ask}
        onAsk={() => setOpen(true)}
      />
      {source.reason && source.state !== 'FRESH' && <View className={styles.reason}>{source.reason}</View>}
      <Sheet open={open} title={SOURCE.sheetTitle} onClose={() => setOpen(false)} closeWord={FRAME.close}>
        <View className={styles.words}>{SOURCE.sheet(source.name)}</View>
        <Action icon="phone" onTap={() => phone.call(number)}>
          {SOURCE.call(number)}
        </Action>
        <Text className={styles.hotline}>{SOURCE.hotline(CITY.hotline.name, CITY.hotline.phone)}</Text>
      </Sheet>
    </>
  );
}
