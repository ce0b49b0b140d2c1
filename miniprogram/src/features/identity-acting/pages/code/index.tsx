import { View } from '@tarojs/components';
import { useState } from 'react';
import { parseInstant } from '@city-services/shared/time/instant';
import { ACTING } from '@/copy/acting';
import { clockWords } from '@/copy/format';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import type { DelegationScope } from '@/gateway/schema.generated';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Segments } from '@/ui/Segments';
import { ALL_SCOPES } from '../../logic/scopes';
import { ScopeTicks } from '../../parts/ScopeTicks';
import { SharingNotice } from '../../parts/SharingNotice';
import type { SharingNotice_NoticeFragment } from '../../parts/SharingNotice.generated';
import styles from '../../parts/acting.module.scss';
import {
  CodePageDocument,
  ForgetAgentCodeDocument,
  ShowAgentCodeDocument,
  type ShowAgentCodeMutation,
} from './Code.generated';

const words = ACTING.codePage;
const MINUTES = ['10', '30', '60', '120'] as const;
type Minutes = (typeof MINUTES)[number];
const CHOICES = MINUTES.map((value) => ({ value, label: words.minuteWords(Number(value)) }));

type Shown = ShowAgentCodeMutation['showAgentCode'];

const grouped = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The code, large, with what it lets the agent do. */
function ShownCode({
  shown,
  busy,
  onForget,
}: {
  readonly shown: Shown;
  readonly busy: boolean;
  readonly onForget: () => void;
}) {
  const until = parseInstant(shown.expiresAt);
  return (
    <Card title={words.label} icon="id-card">
      <View className={styles.code} {...role('img', { 'aria-label': words.spoken(shown.code) })}>
        {grouped(shown.code)}
      </View>
      <View className={styles.centre}>{until && words.until(clockWords(until))}</View>
      <View className={styles.note}>{words.terms(ACTING.scopes(shown.scopes), words.minuteWords(shown.minutes))}</View>
      <Action look="soft" busy={busy} onTap={onForget}>
        {words.forget}
      </Action>
    </Card>
  );
}

/** What the agent may do, and for how long. */
function Terms({
  notice,
  busy,
  onShow,
}: {
  readonly notice: SharingNotice_NoticeFragment;
  readonly busy: boolean;
  readonly onShow: (scopes: readonly DelegationScope[], minutes: number) => void;
}) {
  const [scopes, setScopes] = useState<readonly DelegationScope[]>([]);
  const [minutes, setMinutes] = useState<Minutes>('30');
  return (
    <Card>
      <ScopeTicks label={words.scopes} offered={ALL_SCOPES} chosen={scopes} onChange={setScopes} />
      <View className={styles.label}>{words.minutes}</View>
      <Segments label={words.minutes} options={CHOICES} value={minutes} onChange={setMinutes} />
      <SharingNotice notice={notice} button={words.show} />
      <View className={styles.actions}>
        <Action busy={busy} disabled={scopes.length === 0} onTap={() => onShow(scopes, Number(minutes))}>
          {words.show}
        </Action>
      </View>
    </Card>
  );
}

/** The citizen's consent to one visit of a village agent, as a code on the own screen. */
export default function CodePage() {
  const { data, frame } = usePage(CodePageDocument, {});
  const [shown, setShown] = useState<Shown | null>(null);
  const [toast, say] = useToast();
  const show = useStepped(ShowAgentCodeDocument, ({ showAgentCode }) => setShown(showAgentCode));
  const forget = useStepped(ForgetAgentCodeDocument, () => {
    setShown(null);
    say(words.forgotten);
  });
  const problem = show.problem ?? forget.problem;
  return (
    <PageFrame title={words.title} frame={frame} toast={toast} narrow>
      <View className={styles.note}>{words.note}</View>
      {problem && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(problem)}
        </Banner>
      )}
      {data && shown && <ShownCode shown={shown} busy={forget.busy} onForget={() => void forget.run({})} />}
      {data && !shown && (
        <Terms
          notice={data.sharingNotice}
          busy={show.busy}
          onShow={(scopes, minutes) => {
            const noticeVersion = data.sharingNotice.version;
            void show.run({ input: { scopes: [...scopes], minutes, noticeVersion } });
          }}
        />
      )}
      <View className={styles.note}>{words.end}</View>
    </PageFrame>
  );
}
