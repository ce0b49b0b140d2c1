import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { ListRow } from '@/ui/ListRow';
import { Segments } from '@/ui/Segments';
import styles from './stepUp.module.scss';
import step from './step.module.scss';

const words = STEP_UP.visit;

export interface Slot {
  readonly hall: { readonly code: string; readonly name: string; readonly address: string };
  readonly day: BusinessDate;
  readonly half: string;
  readonly left: number;
}
export interface Booked {
  readonly hall: { readonly name: string; readonly address: string };
  readonly day: BusinessDate;
  readonly half: string;
}

const unique = <T,>(items: readonly T[]): T[] => [...new Set(items)];

interface VisitStepProps {
  readonly slots: readonly Slot[];
  readonly today: BusinessDate;
  readonly busy: boolean;
  readonly onBook: (slot: Slot) => void;
  readonly onBack: () => void;
}

/** Hall, day and half day, each in one row of choices. */
export function VisitStep({ slots, today, busy, onBook, onBack }: VisitStepProps) {
  const halls = unique(slots.map(({ hall }) => hall.code));
  const days = unique(slots.map(({ day }) => day));
  const [hall, setHall] = useState(halls[0] ?? '');
  const [day, setDay] = useState<string>(days[0] ?? '');
  const offered = slots.filter((slot) => slot.hall.code === hall && slot.day === day);
  const place = slots.find((slot) => slot.hall.code === hall)?.hall;
  const hallOptions = halls.map((code) => ({
    value: code,
    label: slots.find((slot) => slot.hall.code === code)?.hall.name.replace('政务服务中心', '') ?? code,
  }));
  const dayOptions = days.map((value) => ({ value: String(value), label: dayWords(value, today) }));
  return (
    <Card title={words.heading}>
      <View className={step.note}>{words.note}</View>
      <View className={styles.label}>{words.hall}</View>
      <Segments label={words.hall} options={hallOptions} value={hall} onChange={setHall} />
      {place && <ListRow icon="map-pin" title={place.name} second={place.address} />}
      <View className={styles.label}>{words.day}</View>
      <Segments label={words.day} options={dayOptions} value={day} onChange={setDay} />
      <View className={styles.label}>{words.half}</View>
      {offered.map((slot) => (
        <ListRow
          key={slot.half}
          icon="clock"
          title={words.halves[slot.half] ?? slot.half}
          second={words.left(slot.left)}
          {...(slot.left > 0 && !busy ? { onTap: () => onBook(slot) } : {})}
        />
      ))}
      <View className={step.actions}>
        <Action look="soft" onTap={onBack}>
          {STEP_UP.back}
        </Action>
      </View>
    </Card>
  );
}

interface BookedVisitProps {
  readonly visit: Booked;
  readonly today: BusinessDate;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** The visit that is announced. */
export const BookedVisit = ({ visit, today, busy, onCancel }: BookedVisitProps) => (
  <Card title={words.booked} icon="calendar-days">
    <KeyValueList
      items={[
        {
          label: words.day,
          value: words.bookedWords(dayWords(visit.day, today), words.halves[visit.half] ?? visit.half),
        },
        { label: words.hall, value: visit.hall.name, note: visit.hall.address },
      ]}
    />
    <View className={step.footnote}>{words.note}</View>
    <View className={step.actions}>
      <Action look="quiet" busy={busy} onTap={onCancel}>
        {words.cancel}
      </Action>
    </View>
  </Card>
);
