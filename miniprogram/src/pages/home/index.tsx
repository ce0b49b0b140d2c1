import { View } from '@tarojs/components';
import { FRAME } from '@/copy/frame';
import { HOME } from '@/copy/home';
import { EntryNotice } from '@/frame/EntryNotice';
import { PageFrame } from '@/frame/PageFrame';
import { goThrough, ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { launch } from '@/platform/launch';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { useSession } from '@/session/session';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Icon } from '@/ui/Icon';
import { Reminders } from '../parts/Reminders';
import { Greeting } from './Greeting';
import { HomeDocument, type HomeQuery } from './Home.generated';
import styles from './index.module.scss';
import { Sections } from './Sections';
import { Preview } from './Preview';
import { Services } from './Services';

const SHOWN_REMINDERS = 3;

type Overview = NonNullable<HomeQuery['overview']>;

/** The most urgent first, as the BFF orders them. */
function RemindersCard({ reminders, today }: { reminders: Overview['reminders']; today: HomeQuery['businessDate'] }) {
  if (reminders.length === 0) {
    return (
      <Card className={styles.calm}>
        <Icon name="circle-check" className={styles.good} />
        <View>{HOME.noReminders}</View>
      </Card>
    );
  }
  const all = (
    <View className={styles.all}>
      <Action look="quiet" onTap={() => navigation.go(ROUTES.reminders)}>
        {HOME.allReminders(reminders.length)}
      </Action>
    </View>
  );
  return (
    <Card title={HOME.reminders} icon="bell" aside={all} className={styles.reminders}>
      <Reminders items={reminders.slice(0, SHOWN_REMINDERS)} today={today} />
    </Card>
  );
}

/** The same page before anybody is known: what it will show, and one button. */
function Invitation({ signedIn }: { readonly signedIn: boolean }) {
  const path = signedIn ? ROUTES.verification : ROUTES.signIn;
  return (
    <View className={styles.grid}>
      <Card className={styles.invitation}>
        <Empty
          drawing={signedIn ? 'key' : 'city'}
          sentence={signedIn ? HOME.notVerified : HOME.signedOut}
          note={signedIn ? FRAME.notVerifiedNote : HOME.signedOutNote}
          action={<Action onTap={() => goThrough(path)}>{signedIn ? FRAME.verify : FRAME.signIn}</Action>}
        />
      </Card>
      <Preview />
      <Services />
    </View>
  );
}

export default function Home() {
  const { standing, citizen, acting } = useSession();
  const verified = standing === 'verified';
  const { data, frame } = usePage(
    HomeDocument,
    { verified },
    { needs: 'signedOut', isUseful: (answer) => !verified || answer.overview != null },
  );
  launch.useHome();
  pageEvents.useShare({ title: HOME.share, path: ROUTES.home });
  const { overview, businessDate } = data ?? {};
  return (
    <PageFrame
      title={HOME.title}
      tab="home"
      frame={frame}
      head={
        <>
          <EntryNotice />
          <Greeting name={(acting ? acting.name : citizen?.name) ?? null} today={businessDate ?? null} />
        </>
      }
    >
      {overview && businessDate ? (
        <View className={styles.grid}>
          <RemindersCard reminders={overview.reminders} today={businessDate} />
          <Sections overview={overview} today={businessDate} onRetry={frame.onRetry} />
          <Services beside />
        </View>
      ) : (
        <Invitation signedIn={standing === 'signedIn'} />
      )}
    </PageFrame>
  );
}
