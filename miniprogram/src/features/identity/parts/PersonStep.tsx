import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { VERIFY } from '@/copy/identity';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { ListRow } from '@/ui/ListRow';
import { checkIdNumber, checkName } from '../logic/personCheck';
import styles from './step.module.scss';

export interface Resident {
  readonly name: string;
  readonly idNumber: string;
  readonly story: string;
}

interface PersonStepProps {
  readonly name: string;
  readonly idNumber: string;
  readonly today: BusinessDate;
  readonly residents: readonly Resident[];
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onIdNumber: (idNumber: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Residents of the demonstration city: a tap fills the form. */
const Residents = ({ residents, onChoose }: { residents: readonly Resident[]; onChoose: (one: Resident) => void }) => (
  <Card title={VERIFY.person.demo} icon="flask-conical">
    <View>
      {residents.map((one) => (
        <ListRow key={one.idNumber} title={one.name} second={one.story} onTap={() => onChoose(one)} />
      ))}
    </View>
  </Card>
);

/** Name and number, checked while they are typed and explained in words. */
export function PersonStep(props: PersonStepProps) {
  const { name, idNumber, today, residents, busy, onName, onIdNumber, onNext, onBack } = props;
  const [left, setLeft] = useState({ name: false, idNumber: false });
  const words = VERIFY.person;
  const nameCheck = checkName(name, left.name);
  const idCheck = checkIdNumber(idNumber, today, left.idNumber);
  const ready = nameCheck.ok && idCheck.ok;
  const choose = (one: Resident): void => {
    onName(one.name);
    onIdNumber(one.idNumber);
  };
  return (
    <>
      <Card title={words.heading}>
        <View className={styles.note}>{words.note}</View>
        <Field
          label={words.name}
          value={name}
          onChange={onName}
          onBlur={() => setLeft({ ...left, name: true })}
          error={nameCheck.error}
          help={nameCheck.help}
          maxLength={50}
        />
        <Field
          label={words.idNumber}
          value={idNumber}
          onChange={onIdNumber}
          onBlur={() => setLeft({ ...left, idNumber: true })}
          error={idCheck.error}
          good={idCheck.ok ? words.idGood : null}
          help={idCheck.help}
          type="idcard"
          maxLength={24}
        />
        <View className={styles.actions}>
          <Action onTap={onNext} disabled={!ready} busy={busy}>
            {words.next}
          </Action>
          <Action look="quiet" onTap={onBack}>
            {VERIFY.previous}
          </Action>
        </View>
      </Card>
      {residents.length > 0 && <Residents residents={residents} onChoose={choose} />}
    </>
  );
}
