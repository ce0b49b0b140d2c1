import { useRef, useState } from 'react';
import { DESK } from '@/copy/stepUp';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { useStepped } from '@/frame/useStepped';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { problemWords } from '@/copy/problems';
import { CodeDesk, type ShownCode } from '../../parts/CodeDesk';
import { PairDesk, type Pair } from '../../parts/PairDesk';
import { VisitDesk, type DeskVisit } from '../../parts/VisitDesk';
import {
  ConfirmPairDocument,
  DeskDocument,
  DeskVisitsDocument,
  IssueCounterCodeDocument,
  IssueVisitCodeDocument,
  TakePairDocument,
} from './Desk.generated';

/** Confirming who shows six digits. */
function Pairing({ say }: { readonly say: (sentence: string) => void }) {
  const [pair, setPair] = useState<Pair | null>(null);
  const take = useStepped(TakePairDocument, (data) => setPair(data.takePair));
  const word = useRef(true);
  const confirm = useStepped(ConfirmPairDocument, () => {
    setPair(null);
    say(word.current ? DESK.pair.done : DESK.pair.refused);
  });
  const problem = take.problem ?? confirm.problem;
  return (
    <PairDesk
      pair={pair}
      error={problem && problemWords(problem)}
      busy={take.busy || confirm.busy}
      onCode={(code) => void take.run({ input: { code } })}
      onWord={(isThem) => {
        word.current = isThem;
        if (pair) void confirm.run({ input: { stepId: pair.stepId, isThem } });
      }}
    />
  );
}

/** Codes for who brings a card, announced or not. */
function Codes() {
  const [code, setCode] = useState<ShownCode | null>(null);
  const [visits, setVisits] = useState<readonly DeskVisit[] | null>(null);
  const issue = useStepped(IssueCounterCodeDocument, (data) => setCode(data.issueCounterCode));
  const issueVisit = useStepped(IssueVisitCodeDocument, (data) => {
    setCode(data.issueVisitCode);
    setVisits(null);
  });
  const readVisits = async (): Promise<void> => {
    const { data } = await query(DeskVisitsDocument, {});
    setVisits(data?.announcedVisits ?? []);
  };
  const problem = issue.problem ?? issueVisit.problem;
  return (
    <>
      <CodeDesk
        shown={code}
        error={problem && problemWords(problem)}
        busy={issue.busy}
        onIssue={(name, idNumber) => void issue.run({ input: { name, idNumber } })}
        onNext={() => setCode(null)}
      />
      <VisitDesk
        visits={visits}
        busy={issueVisit.busy}
        onOpen={() => void readVisits()}
        onIssue={(visitId) => void issueVisit.run({ visitId })}
      />
    </>
  );
}

/** What staff do for citizens who stand in front of them. */
export default function DeskPage() {
  const { data, frame } = usePage(DeskDocument, {});
  const [toast, say] = useToast();
  const roles: readonly string[] = data?.staffDesk.roles ?? [];
  return (
    <PageFrame title={DESK.title} frame={frame} toast={toast} narrow>
      {data && <Banner icon="briefcase-business">{data.staffDesk.organisation}</Banner>}
      {roles.includes('reviewer') && (
        <Card>
          <ListRow
            icon="file-text"
            title={DESK.reviews}
            second={DESK.reviewsNote}
            onTap={() => navigation.go(ROUTES.reviews)}
          />
        </Card>
      )}
      {roles.includes('clerk') && (
        <Card>
          <ListRow
            icon="message-square-warning"
            title={DESK.corrections}
            second={DESK.correctionsNote}
            onTap={() => navigation.go(ROUTES.correctionDesk)}
          />
        </Card>
      )}
      {roles.includes('editor') && (
        <Card>
          <ListRow
            icon="clipboard-list"
            title={DESK.items}
            second={DESK.itemsNote}
            onTap={() => navigation.go(ROUTES.itemsDesk)}
          />
        </Card>
      )}
      {roles.includes('agent') && (
        <Card>
          <ListRow
            icon="users-round"
            title={DESK.visit}
            second={DESK.visitNote}
            onTap={() => navigation.go(ROUTES.agentVisit)}
          />
        </Card>
      )}
      {(roles.includes('agent') || roles.includes('clerk')) && <Pairing say={say} />}
      {roles.includes('clerk') && <Codes />}
    </PageFrame>
  );
}
