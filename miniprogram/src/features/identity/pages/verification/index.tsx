import { VERIFY } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { useSession } from '@/session/session';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Empty } from '@/ui/Empty';
import { Steps } from '@/ui/Steps';
import { isSpent, useVerification, type Step, type Verification } from '../../logic/useVerification';
import { CodeStep } from '../../parts/CodeStep';
import { NoticeStep } from '../../parts/NoticeStep';
import { PersonStep } from '../../parts/PersonStep';
import { VerificationDocument, type VerificationQuery } from './Verification.generated';

const STEPS: readonly Step[] = ['notice', 'person', 'code'];

/** Bound: back to where one came from. */
function Done({ to }: { readonly to: string | undefined }) {
  const { citizen } = useSession();
  const words = VERIFY.done;
  return (
    <Empty
      drawing="key"
      sentence={words.heading(citizen?.name ?? '')}
      note={words.note}
      action={<Action onTap={() => comeBack(to)}>{words.next}</Action>}
    />
  );
}

interface StepProps {
  readonly data: VerificationQuery;
  readonly verification: Verification;
  readonly to: string | undefined;
}

/** The one thing that is asked now. */
function CurrentStep({ data, verification, to }: StepProps) {
  const { step, challenge, problem, busy } = verification;
  const start = (): void => void verification.start(data.identityNotice.version);
  if (step === 'person') {
    return (
      <PersonStep
        name={verification.name}
        idNumber={verification.idNumber}
        today={data.businessDate}
        residents={data.demoResidents}
        busy={busy}
        onName={verification.setName}
        onIdNumber={verification.setIdNumber}
        onNext={start}
        onBack={() => verification.goTo('notice')}
      />
    );
  }
  if (step === 'code' && challenge) {
    return (
      <CodeStep
        resendAfterSeconds={challenge.resendAfterSeconds}
        round={challenge.round}
        error={problem && problemWords(problem)}
        spent={isSpent(problem)}
        busy={busy}
        demo={data.demo}
        onCode={(code) => void verification.complete(code)}
        onResend={start}
        onBack={() => verification.goTo('person')}
      />
    );
  }
  return (
    <NoticeStep notice={data.identityNotice} onAgree={() => verification.goTo('person')} onLater={() => comeBack(to)} />
  );
}

/** Name, number and a code by SMS bind the account to a person of the population register. One thing a screen. */
export default function VerificationPage() {
  const { to } = navigation.useParams();
  const { data, frame, session } = usePage(VerificationDocument, {}, { needs: 'signedIn' });
  const verification = useVerification();
  const done = session.standing === 'verified';
  const at = STEPS.indexOf(verification.step);
  const beside = verification.step === 'code' ? null : verification.problem;
  return (
    <PageFrame title={VERIFY.title} frame={frame} narrow>
      {done && <Done to={to} />}
      {!done && data && (
        <>
          <Steps names={VERIFY.steps} at={at} label={VERIFY.stepLabel(at, VERIFY.steps)} />
          {beside && (
            <Banner icon="circle-alert" tone="bad">
              {problemWords(beside)}
            </Banner>
          )}
          <CurrentStep data={data} verification={verification} to={to} />
        </>
      )}
    </PageFrame>
  );
}
