import { View } from '@tarojs/components';
import { useState } from 'react';
import { ACTING } from '@/copy/acting';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { useEntering } from '../../logic/useEntering';
import type { DelegationBookFragment } from '../../parts/Delegation.generated';
import { DelegationRow, nameOf, PastRow, SentRow } from '../../parts/DelegationRow';
import { EndSheet } from '../../parts/EndSheet';
import { RequestCard } from '../../parts/RequestCard';
import styles from '../../parts/acting.module.scss';
import { ActingPeopleDocument, AnswerDelegationDocument, EndDelegationDocument } from './People.generated';

interface Ending {
  readonly id: string;
  readonly name: string;
}

interface ListsProps {
  readonly book: DelegationBookFragment;
  readonly entering: string | null;
  readonly onEnter: (id: string) => void;
  readonly onEnd: (ending: Ending) => void;
}

/** For whom one may act, and who may act for oneself. */
function Rights({ book, entering, onEnter, onEnd }: ListsProps) {
  return (
    <>
      <Card title={ACTING.mine} icon="users-round">
        {book.iMayActFor.length === 0 && <View className={styles.note}>{ACTING.none}</View>}
        {book.iMayActFor.map((one) => (
          <DelegationRow
            key={one.id}
            delegation={one}
            busy={entering === one.id}
            onEnter={() => onEnter(one.id)}
            {...(one.kind !== 'GUARDIAN' && { onEnd: () => onEnd({ id: one.id, name: nameOf(one) }) })}
          />
        ))}
      </Card>
      <Card title={ACTING.theirs} icon="user-round">
        {book.mayActForMe.length === 0 && <View className={styles.note}>{ACTING.nobody}</View>}
        {book.mayActForMe.map((one) => (
          <DelegationRow key={one.id} delegation={one} onEnd={() => onEnd({ id: one.id, name: nameOf(one) })} />
        ))}
      </Card>
    </>
  );
}

/** Requests that wait, and what is over. */
function Others({ book, onEnd }: Pick<ListsProps, 'book' | 'onEnd'>) {
  return (
    <>
      {book.sent.length > 0 && (
        <Card title={ACTING.sent} icon="clock">
          {book.sent.map((one) => (
            <SentRow key={one.id} request={one} onEnd={() => onEnd({ id: one.id, name: nameOf(one) })} />
          ))}
        </Card>
      )}
      {book.past.length > 0 && (
        <Card title={ACTING.past} icon="history">
          {book.past.map((one) => (
            <PastRow key={one.id} delegation={one} />
          ))}
        </Card>
      )}
    </>
  );
}

const Ways = ({ agent }: { readonly agent: boolean }) => (
  <Card>
    <ListRow icon="user-round" title={ACTING.ask} onTap={() => navigation.go(ROUTES.askDelegation)} />
    <ListRow icon="id-card" title={ACTING.code} onTap={() => navigation.go(ROUTES.agentCode)} />
    {agent && (
      <ListRow
        icon="briefcase-business"
        title={ACTING.visitPage.title}
        onTap={() => navigation.go(ROUTES.agentVisit)}
      />
    )}
  </Card>
);

/** Everything about acting for others: who for whom, requests, and the ways to give and to ask. */
export default function PeoplePage() {
  const { data, frame } = usePage(ActingPeopleDocument, {});
  const [changed, setChanged] = useState<DelegationBookFragment | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [toast, say] = useToast();
  const { entering, problem, enter } = useEntering();
  const answer = useStepped(AnswerDelegationDocument, ({ answerDelegation }) => setChanged(answerDelegation));
  const end = useStepped(EndDelegationDocument, ({ endDelegation }) => {
    setChanged(endDelegation);
    setEnding(null);
    say(ACTING.withdrawn);
  });
  const book = changed ?? data?.delegations ?? null;
  const failed = problem ?? answer.problem ?? end.problem;
  return (
    <PageFrame title={ACTING.title} frame={frame} toast={toast} narrow>
      <View className={styles.note}>{ACTING.intro}</View>
      {failed && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(failed)}
        </Banner>
      )}
      {data && book && (
        <>
          {book.received.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              notice={data.sharingNotice}
              busy={answer.busy}
              onAnswer={(accept, scopes) => {
                const noticeVersion = data.sharingNotice.version;
                void answer.run({ input: { id: request.id, accept, scopes: [...scopes], noticeVersion } });
              }}
            />
          ))}
          <Rights book={book} entering={entering} onEnter={(id) => void enter(id)} onEnd={setEnding} />
          <Ways agent={book.agent} />
          <Others book={book} onEnd={setEnding} />
        </>
      )}
      <EndSheet
        name={ending?.name ?? null}
        busy={end.busy}
        onYes={() => ending && void end.run({ delegationId: ending.id })}
        onNo={() => setEnding(null)}
      />
    </PageFrame>
  );
}
