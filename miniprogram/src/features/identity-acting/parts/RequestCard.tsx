import { View } from '@tarojs/components';
import { useState } from 'react';
import { ACTING } from '@/copy/acting';
import type { DelegationScope } from '@/gateway/schema.generated';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import type { RequestRow_RequestFragment } from './Delegation.generated';
import { nameOf, untilWords } from './DelegationRow';
import styles from './acting.module.scss';
import { ScopeTicks } from './ScopeTicks';
import { SharingNotice } from './SharingNotice';
import type { SharingNotice_NoticeFragment } from './SharingNotice.generated';

interface RequestCardProps {
  readonly request: RequestRow_RequestFragment;
  readonly notice: SharingNotice_NoticeFragment;
  readonly busy: boolean;
  readonly onAnswer: (accept: boolean, scopes: readonly DelegationScope[]) => void;
}

/** A request that waits for this citizen: whose affairs they are chooses what is granted. */
export function RequestCard({ request, notice, busy, onAnswer }: RequestCardProps) {
  const [scopes, setScopes] = useState<readonly DelegationScope[]>([]);
  const granting = request.side === 'THEY_ACT';
  const name = nameOf(request);
  return (
    <Card title={granting ? ACTING.wantsToAct(name) : ACTING.wantsYou(name)} icon="bell">
      <View className={styles.note}>{ACTING.asked(ACTING.scopes(request.scopes), untilWords(request))}</View>
      {granting && <ScopeTicks label={ACTING.choose} offered={request.scopes} chosen={scopes} onChange={setScopes} />}
      <Banner icon="info">{ACTING.warning}</Banner>
      {granting && <SharingNotice notice={notice} button={ACTING.accept} />}
      <View className={styles.actions}>
        <Action busy={busy} disabled={granting && scopes.length === 0} onTap={() => onAnswer(true, scopes)}>
          {ACTING.accept}
        </Action>
        <Action look="soft" disabled={busy} onTap={() => onAnswer(false, [])}>
          {ACTING.decline}
        </Action>
      </View>
    </Card>
  );
}
