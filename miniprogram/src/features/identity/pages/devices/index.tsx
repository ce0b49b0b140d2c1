import { View } from '@tarojs/components';
import { parseInstant } from '@city-services/shared/time/instant';
import { DEVICES } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { forgetSession } from '@/session/session';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { useDeviceChanges, wordsOf, type Question } from '../../logic/useDeviceChanges';
import { AccountCard, deviceWords } from '../../parts/AccountCard';
import type { AccountCard_AccountFragment } from '../../parts/AccountCard.generated';
import { QuestionSheet } from '../../parts/QuestionSheet';
import { DevicesDocument } from './Devices.generated';
import styles from './index.module.scss';

interface AccountsProps {
  readonly accounts: readonly AccountCard_AccountFragment[];
  readonly now: Date;
  readonly onAsk: (question: Question) => void;
}

/** How many are not known to this device yet: devices, and accounts that are signed in nowhere. */
const newCount = (accounts: AccountsProps['accounts']): number =>
  accounts
    .flatMap(({ isNew, devices }) => (devices.length > 0 ? devices.map((device) => device.isNew) : [isNew]))
    .filter(Boolean).length;

const questionOf = ({ id, platform, current }: AccountCard_AccountFragment): Question => ({
  kind: 'account',
  id,
  platform: DEVICES.platform(platform),
  current,
});

function Accounts({ accounts, now, onAsk }: AccountsProps) {
  const fresh = newCount(accounts);
  const others = accounts.flatMap(({ devices }) => devices).filter(({ current }) => !current);
  return (
    <>
      {fresh > 0 && (
        <Banner icon="bell" tone="warn">
          {`${DEVICES.newTitle(fresh)}。${DEVICES.newNote}`}
        </Banner>
      )}
      <View className={styles.intro}>{DEVICES.intro}</View>
      {accounts.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          now={now}
          onEnd={(device) => onAsk({ kind: 'device', id: device.id, name: deviceWords(device) })}
          onUnbind={() => onAsk(questionOf(account))}
        />
      ))}
      {others.length > 0 && (
        <View className={styles.others}>
          <Action look="soft" icon="log-out" onTap={() => onAsk({ kind: 'others' })}>
            {DEVICES.endOthers}
          </Action>
        </View>
      )}
    </>
  );
}

/** Where one is signed in, with the way to end each of it. */
export default function DevicesPage() {
  const { data, frame } = usePage(DevicesDocument, {}, { needs: 'signedIn' });
  const { changed, question, problem, busy, ask, confirm } = useDeviceChanges();
  const [toast, show] = useToast();
  const { accounts } = changed ?? data?.devices ?? { accounts: [] };
  const yes = async (): Promise<void> => {
    const done = await confirm();
    if (!done) return;
    show(wordsOf(done).done);
    // The account that asked is unbound: the BFF has ended this session already.
    if (done.kind === 'account' && done.current) forgetSession();
  };
  const now = (data && parseInstant(data.serverTime)) ?? new Date();
  return (
    <PageFrame title={DEVICES.title} frame={frame} toast={toast} narrow>
      {data && <Accounts accounts={accounts} now={now} onAsk={ask} />}
      <QuestionSheet
        words={question && wordsOf(question)}
        problem={problem && problemWords(problem)}
        busy={busy}
        onYes={() => void yes()}
        onNo={() => ask(null)}
      />
    </PageFrame>
  );
}
