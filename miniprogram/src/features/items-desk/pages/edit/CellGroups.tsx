import { View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { Card } from '@/ui/Card';
import { Segments } from '@/ui/Segments';
import { findingsAt, REASONS_COLUMN, textOf, type Edits } from '../../logic/edits';
import { CellField } from '../../parts/CellField';
import type { ItemDeskFormQuery } from './Edit.generated';

type Form = ItemDeskFormQuery['itemForm'];

export interface CellGroupsProps {
  readonly form: Form;
  readonly edits: Edits;
  readonly closed: boolean;
  /** The title of the group that is open. */
  readonly open: string;
  readonly onOpen: (title: string) => void;
  readonly onEdit: (column: string, text: string) => void;
}

const counted = (count: number): { count?: number } => (count > 0 ? { count } : {});

/** The cells, one group at a time; each group says how many findings it holds. */
export function CellGroups({ form, edits, closed, open, onOpen, onEdit }: CellGroupsProps) {
  const { groups, version } = form;
  // Reasons have fields of their own, beside the warnings.
  const shown = groups.filter(({ cells }) => cells.some(({ column }) => column !== REASONS_COLUMN));
  const options = shown.map(({ title, cells }) => ({
    value: title,
    label: title,
    ...counted(cells.flatMap(({ column }) => findingsAt(version.findings, column)).length),
  }));
  const group = shown.find(({ title }) => title === open) ?? shown[0];
  return (
    <View>
      <Segments label={ITEMS_DESK.group} options={options} value={group?.title ?? ''} onChange={onOpen} />
      <Card title={group?.title}>
        {group?.cells.map((cell) => (
          <CellField
            key={cell.column}
            cell={cell}
            text={textOf(cell, edits)}
            findings={findingsAt(version.findings, cell.column)}
            closed={closed}
            onChange={(text) => onEdit(cell.column, text)}
          />
        ))}
      </Card>
    </View>
  );
}
