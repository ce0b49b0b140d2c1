import { View } from '@tarojs/components';
import { instantWords } from '@/copy/format';
import { CORRECTIONS, KIND_NAMES } from '@/copy/privacy';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import type { CorrectionCard_CorrectionFragment } from './CorrectionCard.generated';
import styles from './privacy.module.scss';

const TONES: Readonly<Record<string, Tone>> = { SUBMITTED: 'warn', TAKEN: 'primary', CORRECTED: 'good' };

interface CorrectionTextProps {
  readonly correction: CorrectionCard_CorrectionFragment;
}

/** What was asked for, as the citizen and the clerk both see it. */
export const CorrectionText = ({ correction }: CorrectionTextProps) => (
  <>
    <KeyValueList
      items={[
        { label: CORRECTIONS.number, value: correction.caseNumber },
        { label: CORRECTIONS.kind, value: KIND_NAMES[correction.kind] ?? correction.kind },
        { label: CORRECTIONS.at, value: instantWords(correction.submittedAt) },
        ...(['SUBMITTED', 'TAKEN'].includes(correction.state)
          ? [{ label: CORRECTIONS.due, value: instantWords(correction.dueAt) }]
          : []),
      ]}
    />
    <View className={styles.words}>{correction.wrong}</View>
    {correction.evidence !== '' && <View className={styles.note}>{correction.evidence}</View>}
  </>
);

interface CorrectionCardProps extends CorrectionTextProps {
  readonly busy: boolean;
  readonly onWithdraw: () => void;
}

/** One case of one's own, with its answer. */
export function CorrectionCard({ correction, busy, onWithdraw }: CorrectionCardProps) {
  const { state, answer, record, caseNumber } = correction;
  const open = ['SUBMITTED', 'TAKEN'].includes(state);
  return (
    <Card title={record} aside={<Tag tone={TONES[state] ?? 'plain'}>{CORRECTIONS.states[state] ?? state}</Tag>}>
      <CorrectionText correction={correction} />
      {answer && (
        <View className={styles.item}>
          <View className={styles.what}>{CORRECTIONS.answer}</View>
          <View>{answer}</View>
        </View>
      )}
      {open && (
        <Action look="quiet" busy={busy} label={CORRECTIONS.withdrawOf(caseNumber)} onTap={onWithdraw}>
          {CORRECTIONS.withdraw}
        </Action>
      )}
    </Card>
  );
}
