import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { CITY } from '@city-services/shared/city/city';
import { SIGN_IN } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack, ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import type { Problem } from '@/gateway/problem';
import { navigation } from '@/platform/navigation';
import { pathWith } from '@/platform/params';
import { signIn as host } from '@/platform/signIn';
import { signIn } from '@/session/session';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { HIDDEN, role } from '@/ui/a11y';
import { SignInPageDocument } from './SignInPage.generated';
import styles from './index.module.scss';

const toParams = (to: string | undefined): { to?: string } => (to ? { to } : {});

/** One tap, or none for who comes back from the host's page; then on to verification, or back to where one came from. */
function useOneTap(to: string | undefined) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await signIn();
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.problem);
    else if (outcome.data === 'verified') comeBack(to);
    else navigation.replace(pathWith(ROUTES.verification, toParams(to)));
  };
  const latest = useRef(start);
  latest.current = start;
  useEffect(() => {
    if (host.hasReturned()) void latest.current();
  }, []);
  return { busy, problem, start: () => void start() };
}

/** By name, number and code, where nobody else can say who is there. */
const ByPerson = ({ to, first }: { readonly to: string | undefined; readonly first: boolean }) => (
  <Action
    look={first ? 'primary' : 'soft'}
    onTap={() => navigation.replace(pathWith(ROUTES.personSignIn, toParams(to)))}
  >
    {SIGN_IN.byPerson}
  </Action>
);

interface WelcomeProps {
  readonly to: string | undefined;
  /** Whether one tap is enough here. */
  readonly oneTap: boolean;
}

function Welcome({ to, oneTap }: WelcomeProps) {
  const { busy, problem, start } = useOneTap(to);
  return (
    <View className={styles.welcome}>
      <Text className={styles.badge} {...HIDDEN}>
        {CITY.badge}
      </Text>
      <View className={styles.heading} {...role('heading', { 'aria-level': 2 })}>
        {SIGN_IN.heading}
      </View>
      <View className={styles.note}>{oneTap ? SIGN_IN.note : SIGN_IN.personNote}</View>
      {problem && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(problem)}
        </Banner>
      )}
      <View className={styles.ways}>
        {oneTap && (
          <Action onTap={start} busy={busy}>
            {SIGN_IN.button}
          </Action>
        )}
        {!host.knowsCitizen() && <ByPerson to={to} first={!oneTap} />}
        <Action look="quiet" onTap={() => navigation.go(ROUTES.privacy)}>
          {SIGN_IN.privacy}
        </Action>
      </View>
    </View>
  );
}

export default function SignInPage() {
  const { to } = navigation.useParams();
  const { data, frame } = usePage(SignInPageDocument, {}, { needs: 'signedOut' });
  const known = host.knowsCitizen();
  return (
    <PageFrame title={SIGN_IN.title} frame={known ? { ...frame, state: 'ready', problems: [] } : frame} narrow>
      {(known || data) && <Welcome to={to} oneTap={known || data?.quickSignIn === true} />}
    </PageFrame>
  );
}
