import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { VERIFY } from '@/copy/identity';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { ConsentTick } from '@/ui/ConsentTick';
import { NoticeText } from './NoticeText';
import styles from './step.module.scss';

interface NoticeStepProps {
  readonly notice: { readonly version: string; readonly text: string };
  readonly onAgree: () => void;
  readonly onLater: () => void;
}

/** Read and ticked before a number is typed; the tick is the citizen's own, for this purpose alone. */
export function NoticeStep({ notice, onAgree, onLater }: NoticeStepProps) {
  const [agreed, setAgreed] = useState(false);
  const words = VERIFY.notice;
  return (
    <Card title={words.heading}>
      <NoticeText text={notice.text} />
      <Text className={styles.version}>{words.version(notice.version)}</Text>
      <ConsentTick checked={agreed} onChange={setAgreed}>
        {words.tick}
      </ConsentTick>
      <View className={styles.actions}>
        <Action onTap={onAgree} disabled={!agreed}>
          {words.next}
        </Action>
        <Action look="quiet" onTap={onLater}>
          {words.later}
        </Action>
      </View>
    </Card>
  );
}
