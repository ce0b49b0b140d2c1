import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { CORRECTION_DESK } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { isText, useDraft } from '@/frame/useDraft';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { KeyValueList } from '@/ui/KeyValue';
import { ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { Tag } from '@/ui/Tag';
import { CorrectionText } from '../../parts/CorrectionCard';
import styles from '../../parts/privacy.module.scss';
import {
  AnswerCorrectionDocument,
  CorrectionDeskDocument,
  TakeCorrectionDocument,
  type CorrectionDeskQuery,
} from './CorrectionDesk.generated';

type Case = CorrectionDeskQuery['correctionQueue']['items'][number];

interface AnswerProps {
  readonly one: Case;
  readonly busy: boolean;
  readonly onAnswer: (corrected: boolean, answer: string) => void;
}

/** Whoever took the case writes what the citizen will read. */
function Answer({ one, busy, onAnswer }: AnswerProps) {
  const [answer, setAnswer] = useDraft(`answer ${one.correction.id}`, '', isText);
  const empty = answer.trim().length < 2;
  return (
    <View className={styles.actions}>
      <Field
        {...{ label: CORRECTION_DESK.answer, help: CORRECTION_DESK.answerHelp, value: answer, onChange: setAnswer }}
        maxLength={500}
      />
      <Action busy={busy} disabled={empty} onTap={() => onAnswer(true, answer)}>
        {CORRECTION_DESK.corrected}
      </Action>
      <Action look="soft" disabled={busy || empty} onTap={() => onAnswer(false, answer)}>
        {CORRECTION_DESK.refuse}
      </Action>
    </View>
  );
}

/** Who asks, behind stars. */
const Person = ({ person }: Pick<Case, 'person'>) =>
  person ? (
    <KeyValueList
      items={[
        { label: CORRECTION_DESK.name, value: person.name },
        { label: CORRECTION_DESK.idNumber, value: person.idNumber },
      ]}
    />
  ) : (
    <View className={styles.note}>{CORRECTION_DESK.gone}</View>
  );

/** Requests to correct a record, the longest waiting first. */
export default function CorrectionDeskPage() {
  const { data, frame, refresh } = usePage(CorrectionDeskDocument, {});
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [toast, say] = useToast();
  const closed = (): void => {
    setOpenedId(null);
    void refresh();
  };
  const take = useStepped(TakeCorrectionDocument, () => void refresh());
  const answer = useStepped(AnswerCorrectionDocument, () => {
    say(CORRECTION_DESK.done);
    closed();
  });
  const queue = data?.correctionQueue;
  const opened = queue?.items.find(({ correction }) => correction.id === openedId) ?? null;
  const problem = take.problem ?? answer.problem;
  return (
    <PageFrame title={CORRECTION_DESK.title} frame={frame} toast={toast} narrow>
      {queue?.items.length === 0 && (
        <Empty drawing="shelf" sentence={CORRECTION_DESK.none} note={CORRECTION_DESK.noneNote} />
      )}
      {queue && queue.items.length > 0 && (
        <Card title={CORRECTION_DESK.count(queue.totalCount)}>
          {queue.items.map(({ correction, mine }) => (
            <ListRow
              key={correction.id}
              title={correction.record}
              second={correction.caseNumber}
              tag={mine ? <Tag tone="primary">{CORRECTION_DESK.taken}</Tag> : undefined}
              onTap={() => setOpenedId(correction.id)}
            />
          ))}
        </Card>
      )}
      <Sheet open={opened !== null} title={CORRECTION_DESK.title} onClose={closed} closeWord={FRAME.close}>
        {opened && (
          <>
            {problem && (
              <Banner icon="circle-alert" tone="bad">
                {problemWords(problem)}
              </Banner>
            )}
            <Person person={opened.person} />
            <CorrectionText correction={opened.correction} />
            {opened.mine ? (
              <Answer
                one={opened}
                busy={answer.busy}
                onAnswer={(corrected, words) =>
                  void answer.run({ input: { correctionId: opened.correction.id, corrected, answer: words } })
                }
              />
            ) : (
              <Action busy={take.busy} onTap={() => void take.run({ id: opened.correction.id })}>
                {CORRECTION_DESK.take}
              </Action>
            )}
          </>
        )}
      </Sheet>
    </PageFrame>
  );
}
