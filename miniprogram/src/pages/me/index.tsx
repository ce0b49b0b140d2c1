import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { ME } from '@/copy/identity';
import { ME_PRIVACY } from '@/copy/privacy';
import { REGION } from '@/copy/region';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { setElderMode, useElderMode } from '@/session/elderMode';
import { usePlace } from '@/session/place';
import { signOut, useSession, type Standing } from '@/session/session';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { Tag } from '@/ui/Tag';
import { About } from './About';
import { Account } from './Account';
import { MeDocument } from './Me.generated';
import styles from './index.module.scss';

function Settings({ standing }: { readonly standing: Standing }) {
  const elder = useElderMode();
  const place = usePlace();
  const signedIn = standing !== 'signedOut';
  const verified = standing === 'verified';
  return (
    <Card title={ME.settings} className={styles.half}>
      <View>
        <ListRow
          icon="a-large-small"
          title={ME.elder}
          second={ME.elderNote}
          tag={<Tag tone={elder ? 'good' : 'plain'}>{elder ? ME.on : ME.off}</Tag>}
          onTap={() => setElderMode(!elder)}
        />
        <ListRow
          icon="map-pin"
          title={REGION.mine}
          second={place?.fullName ?? REGION.none}
          onTap={() => navigation.go(ROUTES.chooseRegion)}
        />
        {verified && (
          <ListRow
            icon="id-card"
            title={ME.numbers}
            second={ME.numbersNote}
            onTap={() => navigation.go(ROUTES.numbers)}
          />
        )}
        {verified && (
          <ListRow
            icon="users-round"
            title={ME.acting}
            second={ME.actingNote}
            onTap={() => navigation.go(ROUTES.acting)}
          />
        )}
        {verified && (
          <ListRow
            icon="history"
            title={ME.looks}
            second={ME.looksNote}
            onTap={() => navigation.go(ROUTES.accessRecords)}
          />
        )}
        {signedIn && (
          <ListRow
            icon="smartphone"
            title={ME.devices}
            second={ME.devicesNote}
            onTap={() => navigation.go(ROUTES.devices)}
          />
        )}
        {signedIn && (
          <ListRow
            icon="shield-check"
            title={ME_PRIVACY.consents}
            second={ME_PRIVACY.consentsNote}
            onTap={() => navigation.go(ROUTES.consents)}
          />
        )}
        {signedIn && (
          <ListRow
            icon="file-text"
            title={verified ? ME_PRIVACY.myData : ME_PRIVACY.close}
            second={verified ? ME_PRIVACY.myDataNote : ME_PRIVACY.closeNote}
            onTap={() => navigation.go(verified ? ROUTES.myData : ROUTES.closeAccount)}
          />
        )}
        <ListRow
          icon="lock-keyhole"
          title={ME.privacy}
          second={ME.privacyNote}
          onTap={() => navigation.go(ROUTES.privacy)}
        />
      </View>
    </Card>
  );
}

/** Asked once more, because what is kept on the device goes with it. */
function SignOut({ onDone }: { readonly onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    setAsking(false);
    void signOut();
    onDone();
  };
  return (
    <View className={styles.leave}>
      <Action look="quiet" icon="log-out" onTap={() => setAsking(true)}>
        {ME.signOut}
      </Action>
      <Sheet open={asking} title={ME.signOutTitle} onClose={() => setAsking(false)} closeWord={FRAME.close}>
        <View className={styles.words}>{ME.signOutNote}</View>
        <View className={styles.choices}>
          <Action onTap={leave}>{ME.signOutYes}</Action>
          <Action look="soft" onTap={() => setAsking(false)}>
            {ME.signOutNo}
          </Action>
        </View>
      </Sheet>
    </View>
  );
}

export default function MePage() {
  const { standing, citizen } = useSession();
  const signedIn = standing !== 'signedOut';
  const { data, frame } = usePage(MeDocument, { signedIn }, { needs: 'signedOut' });
  const [toast, show] = useToast();
  const level = data?.me?.level ?? null;
  return (
    <PageFrame title={ME.title} tab="me" frame={{ ...frame, state: 'ready' }} toast={toast}>
      <View className={styles.grid}>
        <Account standing={standing} citizen={data?.me?.citizen ?? citizen} level={level} />
        <Settings standing={standing} />
        <About verified={standing === 'verified'} />
      </View>
      {signedIn && <SignOut onDone={() => show(ME.signedOut)} />}
    </PageFrame>
  );
}
