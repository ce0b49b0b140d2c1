import { View } from '@tarojs/components';
import { DESK, STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import styles from './desk.module.scss';

const words = DESK.visits;

export interface DeskVisit {
  readonly id: string;
  readonly hall: { readonly name: string };
  readonly half: string;
  readonly person: { readonly name: string; readonly idNumber: string };
}

interface VisitDeskProps {
  /** Null: not asked for. */
  readonly visits: readonly DeskVisit[] | null;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onIssue: (visitId: string) => void;
}

/** Who is announced today; a tap on somebody who has come gives their code. */
export const VisitDesk = ({ visits, busy, onOpen, onIssue }: VisitDeskProps) => (
  <Card title={words.title} icon="calendar-days">
    {visits === null ? (
      <View className={styles.actions}>
        <Action look="soft" onTap={onOpen}>
          {words.open}
        </Action>
      </View>
    ) : (
      <>
        {visits.length === 0 && <View className={styles.note}>{words.none}</View>}
        {visits.map(({ id, hall, half, person }) => (
          <View key={id} className={styles.visit}>
            <ListRow
              title={`${person.name}  ${person.idNumber}`}
              second={`${hall.name}，${STEP_UP.visit.halves[half] ?? half}`}
            />
            <Action look="soft" disabled={busy} onTap={() => onIssue(id)}>
              {words.issue}
            </Action>
          </View>
        ))}
      </>
    )}
  </Card>
);
