import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { VERIFY } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { Banner } from '@/ui/Banner';
import { Steps } from '@/ui/Steps';
import { isSpent, STEPS, type PersonSteps as State } from '../logic/usePersonSteps';
import { CodeStep } from './CodeStep';
import { NoticeStep } from './NoticeStep';
import { PersonStep, type Resident } from './PersonStep';

interface PersonStepsProps {
  readonly data: {
    readonly demo: boolean;
    readonly businessDate: BusinessDate;
    readonly identityNotice: { readonly version: string; readonly text: string };
    readonly demoResidents: readonly Resident[];
  };
  readonly steps: State;
  readonly onLater: () => void;
}

/** The one thing that is asked now. */
function CurrentStep({ data, steps, onLater }: PersonStepsProps) {
  const { step, challenge, problem, busy } = steps;
  const start = (): void => void steps.start(data.identityNotice.version);
  if (step === 'person') {
    return (
      <PersonStep
        name={steps.name}
        idNumber={steps.idNumber}
        today={data.businessDate}
        residents={data.demoResidents}
        busy={busy}
        onName={steps.setName}
        onIdNumber={steps.setIdNumber}
        onNext={start}
        onBack={() => steps.goTo('notice')}
      />
    );
  }
  if (step === 'code' && challenge) {
    return (
      <CodeStep
        challenge={challenge}
        error={problem && problemWords(problem)}
        spent={isSpent(problem)}
        busy={busy}
        demo={data.demo}
        onCode={(code) => void steps.complete(code)}
        onResend={start}
        onBack={() => steps.goTo('person')}
      />
    );
  }
  return <NoticeStep notice={data.identityNotice} onAgree={() => steps.goTo('person')} onLater={onLater} />;
}

/** Notice, person, code: one thing a screen, with where one is above it. */
export function PersonSteps(props: PersonStepsProps) {
  const { steps } = props;
  const at = STEPS.indexOf(steps.step);
  const beside = steps.step === 'code' ? null : steps.problem;
  return (
    <>
      <Steps names={VERIFY.steps} at={at} label={VERIFY.stepLabel(at, VERIFY.steps)} />
      {beside && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(beside)}
        </Banner>
      )}
      <CurrentStep {...props} />
    </>
  );
}
