import { ITEMS, wordOf } from '@/copy/items';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import type { ItemCardFragment } from './ItemCard.generated';

/** 3 个工作日 · 不用跑 · 不收费 · 住房公积金管理中心 */
function secondOf({ promisedText, visits, charged, department }: ItemCardFragment, far?: string | null): string {
  const { card } = ITEMS;
  const trips = visits === null ? null : card.visits(visits);
  return [promisedText, trips, charged ? card.charged : card.free, department, far].filter(Boolean).join(' · ');
}

interface ItemRowProps {
  readonly item: ItemCardFragment;
  /** How far away: 约 1.2 公里. */
  readonly far?: string | null;
  readonly onTap: () => void;
}

/** One item of a list: its name, how long, how often one has to come, who does it. */
export const ItemRow = ({ item, far, onTap }: ItemRowProps) => {
  const [first] = item.lists;
  const word = first ? wordOf(ITEMS.lists, first) : null;
  const title = item.caseName && item.caseName !== item.name ? `${item.name}（${item.caseName}）` : item.name;
  return (
    <ListRow title={title} second={secondOf(item, far)} tag={word && <Tag tone="good">{word}</Tag>} onTap={onTap} />
  );
};
