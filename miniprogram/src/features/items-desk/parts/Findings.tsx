import { Text, View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import type { DeskVersionFragment } from './DeskVersion.generated';
import styles from './desk.module.scss';

const TONES: Readonly<Record<string, Tone>> = { ERROR: 'bad', WARNING: 'warn', NOTICE: 'plain' };
const ORDER: readonly string[] = ['ERROR', 'WARNING', 'NOTICE'];

/** What the linter found, the worst first: the rule, where, a sentence, the clause. */
export function Findings({ findings }: Pick<DeskVersionFragment, 'findings'>) {
  if (findings.length === 0) return <View className={styles.line}>{ITEMS_DESK.noFindings}</View>;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <>
      {sorted.map(({ rule, severity, column, part, sentence, clause, reason }) => (
        <View className={styles.item} key={`${rule} ${column} ${part ?? ''} ${sentence}`}>
          <View className={styles.first}>
            <Tag tone={TONES[severity] ?? 'plain'}>{ITEMS_DESK.severities[severity] ?? severity}</Tag>
            <Text className={styles.line}>{ITEMS_DESK.where(column, part)}</Text>
            <Text className={styles.line}>{rule}</Text>
          </View>
          <View className={styles.text}>{sentence}</View>
          {clause && <View className={styles.line}>{ITEMS_DESK.clause(clause)}</View>}
          {reason && <View className={styles.line}>{ITEMS_DESK.reason(reason)}</View>}
        </View>
      ))}
    </>
  );
}
