import { View } from '@tarojs/components';
import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { parseInstant } from '@city-services/shared/time/instant';
import { ACTING } from '@/copy/acting';
import { dayWords, instantWords } from '@/copy/format';
import { Action } from '@/ui/Action';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import type { DelegationRow_DelegationFragment, RequestRow_RequestFragment } from './Delegation.generated';
import styles from './acting.module.scss';

export const nameOf = ({ name }: { readonly name: string | null }): string => name ?? ACTING.unknown;

/** The last day: what ends at midnight holds through the day before. A visit ends at its minute. */
export function untilWords({ until, kind }: { readonly until: string; readonly kind?: string }): string {
  const end = parseInstant(until);
  if (kind === 'AGENT' || !end) return instantWords(until);
  return dayWords(addDays(businessDateOf(end), -1));
}

interface DelegationRowProps {
  readonly delegation: DelegationRow_DelegationFragment;
  readonly busy?: boolean;
  readonly onEnter?: () => void;
  /** Absent where the right comes from the register. */
  readonly onEnd?: () => void;
}

/** A right to act, on either side. */
export const DelegationRow = ({ delegation, busy = false, onEnter, onEnd }: DelegationRowProps) => {
  const name = nameOf(delegation);
  const where = delegation.organisation ? `${delegation.organisation} · ` : '';
  return (
    <View className={styles.one}>
      <ListRow
        icon="user-round"
        title={name}
        second={`${where}${ACTING.asked(ACTING.scopes(delegation.scopes), untilWords(delegation))}`}
        tag={<Tag>{ACTING.kind(delegation.kind)}</Tag>}
      />
      <View className={styles.actions}>
        {onEnter && (
          <Action busy={busy} onTap={onEnter} label={ACTING.enterLabel(name)}>
            {ACTING.enter}
          </Action>
        )}
        {onEnd && (
          <Action look="quiet" onTap={onEnd} label={ACTING.withdrawLabel(name)}>
            {ACTING.withdraw}
          </Action>
        )}
      </View>
    </View>
  );
};

/** One's own request, waiting or over without an answer. */
export const SentRow = ({
  request,
  onEnd,
}: {
  readonly request: RequestRow_RequestFragment;
  readonly onEnd: () => void;
}) => {
  const name = nameOf(request);
  const waiting = request.state === 'WAITING';
  return (
    <View className={styles.one}>
      <ListRow
        icon="clock"
        title={`${name}（${request.side === 'I_ACT' ? ACTING.iAct : ACTING.theyAct}）`}
        second={ACTING.asked(ACTING.scopes(request.scopes), untilWords(request))}
        tag={<Tag tone={waiting ? 'primary' : 'plain'}>{waiting ? ACTING.waiting : ACTING.lapsed}</Tag>}
      />
      <View className={styles.actions}>
        <Action look="quiet" onTap={onEnd} label={ACTING.withdrawLabel(name)}>
          {ACTING.withdraw}
        </Action>
      </View>
    </View>
  );
};

/** What is over, and how. */
export const PastRow = ({ delegation }: { readonly delegation: DelegationRow_DelegationFragment }) => (
  <View className={styles.one}>
    <ListRow
      icon="history"
      title={`${nameOf(delegation)}（${delegation.side === 'I_ACT' ? ACTING.iAct : ACTING.theyAct}）`}
      second={`${ACTING.scopes(delegation.scopes)} · ${ACTING.pastNote(delegation.endedByMe, delegation.endedAt !== null)}`}
    />
  </View>
);
