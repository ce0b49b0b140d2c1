import { View } from '@tarojs/components';
import { useState } from 'react';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { problemWords } from '@/copy/problems';
import type { Problem } from '@/gateway/problem';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Field } from '@/ui/Field';
import styles from '../../parts/desk.module.scss';

const LONGEST = 500;

export interface SaveBarProps {
  readonly count: number;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSave: (why: string) => void;
  readonly onDiscard: () => void;
}

/** How much was changed, why, and what becomes of it. */
export function SaveBar({ count, busy, problem, onSave, onDiscard }: SaveBarProps) {
  const [why, setWhy] = useState('');
  const reason = why.trim();
  return (
    <View className={styles.actions}>
      {problem && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(problem)}
        </Banner>
      )}
      <View className={styles.line}>{ITEMS_DESK.changed(count)}</View>
      <Field
        label={ITEMS_DESK.saveWhy}
        help={ITEMS_DESK.saveWhyHelp}
        value={why}
        maxLength={LONGEST}
        onChange={setWhy}
      />
      <Action busy={busy} disabled={count === 0 || reason === ''} onTap={() => onSave(reason)}>
        {ITEMS_DESK.save}
      </Action>
      {count > 0 && (
        <Action look="soft" disabled={busy} onTap={onDiscard}>
          {ITEMS_DESK.discard}
        </Action>
      )}
    </View>
  );
}
