import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { parseInstant } from '@city-services/shared/time/instant';
import { ACTING } from '@/copy/acting';
import { dayWords, momentWords } from '@/copy/format';
import { problemWords } from '@/copy/problems';
import { navigation } from '@/platform/navigation';
import { leaveActing, useSession, type ActingFor } from '@/session/session';
import { role } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import styles from './ActingBanner.module.scss';
import { ROUTES } from './routes';

/** A visit ends at its minute; anything else at midnight, so that it holds through the day before. */
function untilWords({ until, kind }: ActingFor): string | null {
  const end = parseInstant(until);
  if (!end) return null;
  const words = kind === 'AGENT' ? momentWords(end, new Date()) : dayWords(addDays(businessDateOf(end), -1));
  return ACTING.bannerUntil(words);
}

/** For whom the session acts: above every page, in a colour of its own and in words, with the way out. Nothing for the own affairs. */
export function ActingBanner() {
  const { acting } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!acting) return null;
  const name = acting.name ?? ACTING.unknown;
  const second = acting.ended ? null : untilWords(acting);
  const leave = async (): Promise<void> => {
    setBusy(true);
    const outcome = await leaveActing();
    setBusy(false);
    setProblem(outcome.ok ? null : problemWords(outcome.problem));
    if (outcome.ok) navigation.replace(ROUTES.home);
  };
  return (
    <View className={styles.acting} {...role('status')}>
      <View className={styles.inner}>
        <Icon name="users-round" />
        <View className={styles.words}>
          <Text>{acting.ended ? ACTING.ended(name) : ACTING.banner(name)}</Text>
          {(problem ?? second) && <Text className={styles.until}>{problem ?? second}</Text>}
        </View>
        <Tap className={styles.leave} disabled={busy} onTap={() => void leave()}>
          <Text>{ACTING.leave}</Text>
        </Tap>
      </View>
    </View>
  );
}
