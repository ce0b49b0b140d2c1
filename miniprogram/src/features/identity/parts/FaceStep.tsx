import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { STEP_UP } from '@/copy/stepUp';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { ConsentTick } from '@/ui/ConsentTick';
import { NoticeText } from './NoticeText';
import styles from './step.module.scss';

const words = STEP_UP.face;

interface FaceStepProps {
  readonly notice: { readonly version: string; readonly text: string };
  readonly trouble: 'left' | 'absent' | null;
  readonly busy: boolean;
  readonly onAgree: () => void;
  readonly onBack: () => void;
}

/** The notice of the face check and a tick of its own, before the host shows its page (PIPL 29). */
export function FaceStep({ notice, trouble, busy, onAgree, onBack }: FaceStepProps) {
  const [agreed, setAgreed] = useState(false);
  return (
    <Card title={words.heading}>
      {trouble && (
        <Banner icon="circle-alert" tone="warn">
          {words[trouble]}
        </Banner>
      )}
      <NoticeText text={notice.text} />
      <Text className={styles.version}>{words.version(notice.version)}</Text>
      <ConsentTick checked={agreed} onChange={setAgreed}>
        {words.tick}
      </ConsentTick>
      <View className={styles.actions}>
        <Action onTap={onAgree} disabled={!agreed} busy={busy}>
          {words.next}
        </Action>
        <Action look="soft" onTap={onBack}>
          {STEP_UP.back}
        </Action>
      </View>
    </Card>
  );
}

interface DemoFaceProps {
  readonly busy: boolean;
  readonly onOutcome: (outcome: 'pass' | 'fail' | 'review') => void;
}

/** In a demonstration nobody looks: the visitor says what came out. */
export const DemoFace = ({ busy, onOutcome }: DemoFaceProps) => (
  <Card title={words.demoHeading} icon="flask-conical">
    <View className={styles.note}>{words.demoNote}</View>
    <View className={styles.actions}>
      <Action busy={busy} onTap={() => onOutcome('pass')}>
        {words.demoPass}
      </Action>
      <Action look="soft" disabled={busy} onTap={() => onOutcome('fail')}>
        {words.demoFail}
      </Action>
      <Action look="soft" disabled={busy} onTap={() => onOutcome('review')}>
        {words.demoReview}
      </Action>
    </View>
  </Card>
);
