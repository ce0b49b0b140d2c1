import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Action } from '@/ui/Action';
import { ListRow } from '@/ui/ListRow';
import { Segments } from '@/ui/Segments';
import { Sheet } from '@/ui/Sheet';
import { countsBy, type FindingCount, type FindingFilter } from '../../logic/findingCounts';

export interface FiltersProps {
  readonly counts: readonly FindingCount[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

const ALL = '';
const allOr = (value: string): string | null => (value === ALL ? null : value);

/** Which findings: how grave, which rule, whose. */
export function Filters({ counts, filter, onChange }: FiltersProps) {
  const [choosing, setChoosing] = useState(false);
  const { severity, rule, department } = filter;
  const choose = (name: string | null): void => {
    setChoosing(false);
    onChange({ ...filter, department: name });
  };
  const all = { value: ALL, label: ITEMS_DESK.all };
  const severities = countsBy(counts, 'severity', { department, rule: null, severity: null });
  const rules = countsBy(counts, 'rule', { department, rule: null, severity });
  const departments = countsBy(counts, 'department', { department: null, rule, severity });
  return (
    <View>
      <Segments
        label={ITEMS_DESK.severity}
        options={[
          all,
          ...severities.map(({ value, count }) => ({ value, count, label: ITEMS_DESK.severities[value] ?? value })),
        ]}
        value={severity ?? ALL}
        onChange={(value) => onChange({ ...filter, severity: allOr(value), rule: null })}
      />
      <Segments
        label={ITEMS_DESK.rule}
        options={[all, ...rules.map(({ value, count }) => ({ value, count, label: ITEMS_DESK.rules[value] ?? value }))]}
        value={rule ?? ALL}
        onChange={(value) => onChange({ ...filter, rule: allOr(value) })}
      />
      <Action look="soft" icon="landmark" onTap={() => setChoosing(true)}>
        {ITEMS_DESK.departmentIs(department)}
      </Action>
      <Sheet
        open={choosing}
        title={ITEMS_DESK.chooseDepartment}
        onClose={() => setChoosing(false)}
        closeWord={FRAME.close}
      >
        <ListRow title={ITEMS_DESK.all} onTap={() => choose(null)} />
        {departments.map(({ value, count }) => (
          <ListRow key={value} title={value} amount={String(count)} onTap={() => choose(value)} />
        ))}
      </Sheet>
    </View>
  );
}
