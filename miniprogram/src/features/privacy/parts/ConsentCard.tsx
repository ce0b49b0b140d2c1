import { View } from '@tarojs/components';
import { CHANGED_TEXT } from '@/copy/changedText';
import { instantWords } from '@/copy/format';
import { CONSENTS } from '@/copy/privacy';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import type { ConsentCard_ConsentFragment } from './ConsentCard.generated';
import styles from './privacy.module.scss';

interface ConsentCardProps {
  readonly consent: ConsentCard_ConsentFragment;
  readonly busy: boolean;
  readonly onDecide: (agreed: boolean) => void;
  readonly onWithdraw: () => void;
  readonly onMore: () => void;
}

const TONES: Readonly<Record<string, Tone>> = { AGREED: 'good', REFUSED: 'plain', WITHDRAWN: 'plain' };

/** When and where it was decided, or that it is asked for later. */
function standingWords({ state, decidedAt, platform, notice }: ConsentCard_ConsentFragment): string {
  if (!decidedAt) return notice.decidedHere ? '' : CONSENTS.later;
  if (state === 'UNDECIDED') return CHANGED_TEXT.since;
  return CONSENTS.decided(instantWords(decidedAt), platform ? (CONSENTS.platforms[platform] ?? '') : '');
}

/** One purpose: what it is for, what happens without it, and the decision, each by itself. */
export function ConsentCard({ consent, busy, onDecide, onWithdraw, onMore }: ConsentCardProps) {
  const { state, notice } = consent;
  const words = standingWords(consent);
  const open = notice.decidedHere && state !== 'AGREED';
  return (
    <Card
      title={notice.title}
      aside={
        <Tag tone={TONES[state] ?? (notice.decidedHere ? 'warn' : 'plain')}>{CONSENTS.states[state] ?? state}</Tag>
      }
    >
      <View className={styles.words}>{notice.summary}</View>
      <View className={styles.note}>{notice.without}</View>
      {words !== '' && <View className={styles.note}>{words}</View>}
      <View className={styles.choices}>
        {state === 'AGREED' && (
          <Action look="soft" busy={busy} label={CONSENTS.withdrawOf(notice.title)} onTap={onWithdraw}>
            {CONSENTS.withdraw}
          </Action>
        )}
        {open && (
          <Action look="soft" busy={busy} label={CONSENTS.agreeOf(notice.title)} onTap={() => onDecide(true)}>
            {CONSENTS.agree}
          </Action>
        )}
        {open && state === 'UNDECIDED' && (
          <Action look="soft" busy={busy} label={CONSENTS.refuseOf(notice.title)} onTap={() => onDecide(false)}>
            {CONSENTS.refuse}
          </Action>
        )}
        <Action look="quiet" label={CONSENTS.moreOf(notice.title)} onTap={onMore}>
          {CONSENTS.more}
        </Action>
      </View>
    </Card>
  );
}
