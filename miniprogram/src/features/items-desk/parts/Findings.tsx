import { Text, View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Action } from '@/ui/Action';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import { hasField } from '../logic/edits';
import type { DeskVersionFragment } from './DeskVersion.generated';
import styles from './desk.module.scss';

type Finding = DeskVersionFragment['findings'][number];

const TONES: Readonly<Record<string, Tone>> = { ERROR: 'bad', WARNING: 'warn', NOTICE: 'plain' };
const ORDER: readonly string[] = ['ERROR', 'WARNING', 'NOTICE'];

export interface FindingsProps extends Pick<DeskVersionFragment, 'findings'> {
  /** Leads to the field. */
  readonly onFix?: (column: string) => void;
}

function OneFinding({ finding, onFix }: { readonly finding: Finding } & Pick<FindingsProps, 'onFix'>) {
  const { rule, severity, column, part, sentence, clause, reason } = finding;
  const where = ITEMS_DESK.where(column, part);
  return (
    <View className={styles.item}>
      <View className={styles.first}>
        <Tag tone={TONES[severity] ?? 'plain'}>{ITEMS_DESK.severities[severity] ?? severity}</Tag>
        <Text className={styles.line}>{where}</Text>
        <Text className={styles.line}>{rule}</Text>
      </View>
      <View className={styles.text}>{sentence}</View>
      {clause && <View className={styles.line}>{ITEMS_DESK.clause(clause)}</View>}
      {reason && <View className={styles.line}>{ITEMS_DESK.reason(reason)}</View>}
      {onFix && hasField(finding) && (
        <Action look="quiet" label={`${ITEMS_DESK.fix}：${where}`} onTap={() => onFix(column)}>
          {ITEMS_DESK.fix}
        </Action>
      )}
    </View>
  );
}

/** What the linter found, the worst first: the rule, where, a sentence, the clause. */
export function Findings({ findings, onFix }: FindingsProps) {
  if (findings.length === 0) return <View className={styles.line}>{ITEMS_DESK.noFindings}</View>;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <>
      {sorted.map((finding) => (
        <OneFinding
          key={`${finding.rule} ${finding.column} ${finding.part ?? ''} ${finding.sentence}`}
          finding={finding}
          onFix={onFix}
        />
      ))}
    </>
  );
}
