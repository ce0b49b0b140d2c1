import { VERIFY } from '@/copy/identity';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { useSession } from '@/session/session';
import { Action } from '@/ui/Action';
import { Empty } from '@/ui/Empty';
import { useVerification } from '../../logic/useVerification';
import { PersonSteps } from '../../parts/PersonSteps';
import { VerificationDocument } from './Verification.generated';

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

/** Name, number and a code by SMS bind the account to a person of the population register. One thing a screen. */
export default function VerificationPage() {
  const { to } = navigation.useParams();
  const { data, frame, session } = usePage(VerificationDocument, {}, { needs: 'signedIn' });
  const verification = useVerification();
  const done = session.standing === 'verified';
  return (
    <PageFrame title={VERIFY.title} frame={frame} narrow>
      {done && <Done to={to} />}
      {!done && data && <PersonSteps data={data} steps={verification} onLater={() => comeBack(to)} />}
    </PageFrame>
  );
}
