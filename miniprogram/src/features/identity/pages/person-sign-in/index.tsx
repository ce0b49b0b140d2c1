import { useEffect } from 'react';
import { SIGN_IN } from '@/copy/identity';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { usePersonSignIn } from '../../logic/usePersonSignIn';
import { PersonSteps } from '../../parts/PersonSteps';
import { PersonSignInDocument } from './PersonSignIn.generated';

/** Sign-in in any browser: name, number and a code to the registered phone; verified at once, and back to where one came from. */
export default function PersonSignInPage() {
  const { to } = navigation.useParams();
  const { data, frame, session } = usePage(PersonSignInDocument, {}, { needs: 'signedOut' });
  const steps = usePersonSignIn();
  const done = session.standing === 'verified';
  useEffect(() => {
    if (done) comeBack(to);
  }, [done, to]);
  return (
    <PageFrame title={SIGN_IN.title} frame={frame} narrow>
      {!done && data && <PersonSteps data={data} steps={steps} onLater={() => comeBack(to)} />}
    </PageFrame>
  );
}
