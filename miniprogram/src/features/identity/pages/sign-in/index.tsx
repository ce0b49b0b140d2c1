import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { CITY } from '@city-services/shared/city/city';
import { SIGN_IN } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack, ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import type { Problem } from '@/gateway/problem';
import { navigation } from '@/platform/navigation';
import { pathWith } from '@/platform/params';
import { signIn } from '@/session/session';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { HIDDEN, role } from '@/ui/a11y';
import { SignInPageDocument } from './SignInPage.generated';
import styles from './index.module.scss';

/** One tap; then on to verification, or back to where one came from. */
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
    else navigation.replace(pathWith(ROUTES.verification, to ? { to } : {}));
  };
  return { busy, problem, start: () => void start() };
}

export default function SignInPage() {
  const { to } = navigation.useParams();
  const { frame } = usePage(SignInPageDocument, {}, { needs: 'signedOut' });
  const { busy, problem, start } = useOneTap(to);
  return (
    <PageFrame title={SIGN_IN.title} frame={{ ...frame, state: 'ready', problems: [] }} narrow>
      <View className={styles.welcome}>
        <Text className={styles.badge} {...HIDDEN}>
          {CITY.badge}
        </Text>
        <View className={styles.heading} {...role('heading', { 'aria-level': 2 })}>
          {SIGN_IN.heading}
        </View>
        <View className={styles.note}>{SIGN_IN.note}</View>
        {problem && (
          <Banner icon="circle-alert" tone="bad">
            {problemWords(problem)}
          </Banner>
        )}
        <Action onTap={start} busy={busy}>
          {SIGN_IN.button}
        </Action>
        <Action look="quiet" onTap={() => navigation.go(ROUTES.privacy)}>
          {SIGN_IN.privacy}
        </Action>
      </View>
    </PageFrame>
  );
}
