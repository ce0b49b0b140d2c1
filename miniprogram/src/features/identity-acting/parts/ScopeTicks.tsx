import { View } from '@tarojs/components';
import { ACTING } from '@/copy/acting';
import type { DelegationScope } from '@/gateway/schema.generated';
import { role } from '@/ui/a11y';
import { ConsentTick } from '@/ui/ConsentTick';
import { toggled } from '../logic/scopes';
import styles from './acting.module.scss';

interface ScopeTicksProps {
  readonly label: string;
  /** What may be chosen from. */
  readonly offered: readonly DelegationScope[];
  readonly chosen: readonly DelegationScope[];
  readonly onChange: (scopes: readonly DelegationScope[]) => void;
}

/** What may be done, ticked one by one; nothing is ticked beforehand. */
export const ScopeTicks = ({ label, offered, chosen, onChange }: ScopeTicksProps) => (
  <View {...role('group', { 'aria-label': label })}>
    <View className={styles.label}>{label}</View>
    {offered.map((scope) => (
      <ConsentTick key={scope} checked={chosen.includes(scope)} onChange={() => onChange(toggled(chosen, scope))}>
        {ACTING.scope(scope)}
      </ConsentTick>
    ))}
  </View>
);
