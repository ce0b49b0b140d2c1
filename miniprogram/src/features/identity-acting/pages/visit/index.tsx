import { View } from '@tarojs/components';
import { useState } from 'react';
import { ACTING } from '@/copy/acting';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { CodeInput } from '@/ui/CodeInput';
import { Empty } from '@/ui/Empty';
import { Segments } from '@/ui/Segments';
import { useEntering } from '../../logic/useEntering';
import type { DelegationBookFragment } from '../../parts/Delegation.generated';
import { DelegationRow } from '../../parts/DelegationRow';
import { SendCode } from '../../parts/SendCode';
import styles from '../../parts/acting.module.scss';
import {
  AgentVisitPageDocument,
  EndAgentVisitDocument,
  SendAgentCodeDocument,
  StartAgentVisitDocument,
} from './Visit.generated';

const words = ACTING.visitPage;
const WAYS = [
  { value: 'shown', label: words.byPhone },
  { value: 'sent', label: words.bySms },
] as const;
type Way = (typeof WAYS)[number]['value'];
const DIGITS: Readonly<Record<Way, number>> = { shown: 8, sent: 6 };

interface StartProps {
  readonly say: (sentence: string) => void;
  readonly onStarted: (book: DelegationBookFragment) => void;
}

/** The citizen's code, from their phone or from the message that they got. */
function Start({ say, onStarted }: StartProps) {
  const [way, setWay] = useState<Way>('shown');
  const [sentId, setSentId] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const send = useStepped(SendAgentCodeDocument, ({ sendAgentCode }) => {
    setSentId(sendAgentCode.id);
    say(words.sent);
  });
  const start = useStepped(StartAgentVisitDocument, ({ startAgentVisit }) => {
    setCode('');
    setSentId(null);
    onStarted(startAgentVisit);
  });
  const change = (to: Way): void => {
    setWay(to);
    setCode('');
    setSentId(null);
  };
  const problem = send.problem ?? start.problem;
  const typing = way === 'shown' || sentId !== null;
  return (
    <Card title={words.title} icon="users-round">
      <Segments label={words.way} options={WAYS} value={way} onChange={change} />
      {typing ? (
        <>
          <View className={styles.note}>{way === 'shown' ? words.shownNote : words.sent}</View>
          <CodeInput
            label={way === 'shown' ? words.shown : words.code}
            value={code}
            length={DIGITS[way]}
            onChange={setCode}
            error={problem && problemWords(problem)}
          />
          <View className={styles.actions}>
            <Action
              busy={start.busy}
              disabled={code.length < DIGITS[way]}
              onTap={() => void start.run({ input: { code, sentCodeId: sentId } })}
            >
              {words.start}
            </Action>
            {way === 'sent' && (
              <Action look="soft" onTap={() => change('sent')}>
                {words.other}
              </Action>
            )}
          </View>
        </>
      ) : (
        <>
          {problem && (
            <Banner icon="circle-alert" tone="bad">
              {problemWords(problem)}
            </Banner>
          )}
          <SendCode busy={send.busy} onSend={(input) => void send.run({ input })} />
        </>
      )}
    </Card>
  );
}

/** A village agent's visits: begun with the citizen's code, ended by either or by the clock. */
export default function VisitPage() {
  const { data, frame } = usePage(AgentVisitPageDocument, {});
  const [changed, setChanged] = useState<DelegationBookFragment | null>(null);
  const [toast, say] = useToast();
  const { entering, problem, enter } = useEntering();
  const end = useStepped(EndAgentVisitDocument, ({ endDelegation }) => {
    setChanged(endDelegation);
    say(words.ended);
  });
  const book = changed ?? data?.delegations ?? null;
  const open = book?.iMayActFor.filter(({ kind }) => kind === 'AGENT') ?? [];
  const failed = problem ?? end.problem;
  return (
    <PageFrame title={words.title} frame={frame} toast={toast} narrow>
      {failed && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(failed)}
        </Banner>
      )}
      {book && !book.agent && <Empty drawing="knock" sentence={words.closed} note={words.closedNote} />}
      {book?.agent && <Start say={say} onStarted={setChanged} />}
      {book?.agent && (
        <Card title={words.open} icon="clock">
          {open.length === 0 && <View className={styles.note}>{words.none}</View>}
          {open.map((visit) => (
            <DelegationRow
              key={visit.id}
              delegation={visit}
              busy={entering === visit.id}
              onEnter={() => void enter(visit.id)}
              onEnd={() => void end.run({ delegationId: visit.id })}
            />
          ))}
        </Card>
      )}
    </PageFrame>
  );
}
