import { normaliseCode } from '@city-services/shared/identity/rules';
import type { Clock } from '../../../kernel/clock';
import { Fault, type Columns } from '../../../kernel/dataset';
import { changeInvalid } from '../catalog.errors';
import type { ItemContent } from '../item/item.entity';
import type { CellChange } from './edit.entity';
import { isEditable, withCell } from './edit.rule';

/** Reads what staff type as a department's cell is read. */
export class CellReader {
  /** @param columns of `catalog.items` */
  constructor(
    private readonly columns: Columns,
    private readonly clock: Clock,
  ) {}

  /** The content with these cells changed. Throws ITEM_CHANGE_INVALID. */
  apply(content: ItemContent, changes: readonly CellChange[]): ItemContent {
    return changes.reduce((changed, change) => withCell(changed, change.column, this.#parsed(change)), content);
  }

  #parsed({ column: name, value }: CellChange): unknown {
    const column = this.columns[name];
    if (!column || !isEditable(name)) throw changeInvalid(name, column ? '它跟着基本目录走' : '没有这一列');
    const text = column.literal ? (value ?? '').trim() : normaliseCode(value ?? '');
    if (text === '') return null;
    const parsed = column.parse(text, this.clock.today());
    if (parsed instanceof Fault) throw changeInvalid(name, parsed.reason);
    return parsed;
  }
}
