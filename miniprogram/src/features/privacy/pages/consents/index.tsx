import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { CONSENTS } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { forgetSession } from '@/session/session';
import { Banner } from '@/ui/Banner';
import { Sheet } from '@/ui/Sheet';
import { useConsents } from '../../logic/useConsents';
import { AskSheet } from '../../parts/AskSheet';
import { ConsentCard } from '../../parts/ConsentCard';
import type { ConsentCard_ConsentFragment } from '../../parts/ConsentCard.generated';
import { NoticeList } from '../../parts/NoticeList';
import styles from '../../parts/privacy.module.scss';
import { ConsentsDocument } from './Consents.generated';

type Notice = ConsentCard_ConsentFragment['notice'];

const IDENTITY = 'IDENTITY_VERIFICATION';
const ASK = {
  title: CONSENTS.identityTitle,
  note: CONSENTS.identityNote,
  yes: CONSENTS.identityYes,
  no: CONSENTS.no,
} as const;

/** What one agreed to, each by itself, with the way to take it back. */
export default function ConsentsPage() {
  const { data, frame } = usePage(ConsentsDocument, {}, { needs: 'signedIn' });
  const changes = useConsents();
  const [shown, setShown] = useState<Notice | null>(null);
  const [asking, setAsking] = useState(false);
  const [toast, say] = useToast();
  const consents = changes.changed ?? data?.consents ?? [];
  const problem = changes.problem && problemWords(changes.problem);

  const decide = async (notice: Notice, agreed: boolean): Promise<void> => {
    const kept = await changes.decide(notice, agreed);
    if (kept) say(kept === 'agreed' ? CONSENTS.agreed : CONSENTS.refused);
  };
  const withdraw = async (purpose: Notice['purpose']): Promise<void> => {
    if (!(await changes.withdraw(purpose))) return;
    setAsking(false);
    say(CONSENTS.withdrawn);
    // The account is unbound: the BFF has ended this session already.
    if (purpose === IDENTITY) forgetSession();
  };
  return (
    <PageFrame title={CONSENTS.title} frame={frame} toast={toast} narrow>
      {data && <View className={styles.intro}>{CONSENTS.intro}</View>}
      {problem && !asking && (
        <Banner icon="circle-alert" tone="bad">
          {problem}
        </Banner>
      )}
      {data &&
        consents.map((consent) => (
          <ConsentCard
            key={consent.notice.purpose}
            consent={consent}
            busy={changes.busy === consent.notice.purpose}
            onDecide={(agreed) => void decide(consent.notice, agreed)}
            onWithdraw={() =>
              consent.notice.purpose === IDENTITY ? setAsking(true) : void withdraw(consent.notice.purpose)
            }
            onMore={() => setShown(consent.notice)}
          />
        ))}
      <Sheet open={shown !== null} title={shown?.title ?? ''} onClose={() => setShown(null)} closeWord={FRAME.close}>
        {shown && <NoticeList notice={shown} />}
      </Sheet>
      <AskSheet
        open={asking}
        words={ASK}
        problem={problem}
        busy={changes.busy !== null}
        onYes={() => void withdraw(IDENTITY)}
        onNo={() => setAsking(false)}
      />
    </PageFrame>
  );
}
