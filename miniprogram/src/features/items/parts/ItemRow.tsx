import { ITEMS, wordOf } from '@/copy/items';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import type { ItemCardFragment } from './ItemCard.generated';

/** 3 个工作日 · 不用跑 · 不收费 · 住房公积金管理中心 */
function secondOf({ promisedText, visits, charged, department }: ItemCardFragment): string {
  const { card } = ITEMS;
  const trips = visits === null ? null : card.visits(visits);
  return [promisedText, trips, charged ? card.charged : card.free, department].filter(Boolean).join(' · ');
}

/** One item of a list: its name, how long, how often one has to come, who does it. */
export const ItemRow = ({ item, onTap }: { readonly item: ItemCardFragment; readonly onTap: () => void }) => {
  const [first] = item.lists;
  const word = first ? wordOf(ITEMS.lists, first) : null;
  const title = item.caseName && item.caseName !== item.name ? `${item.name}（${item.caseName}）` : item.name;
  return <ListRow title={title} second={secondOf(item)} tag={word && <Tag tone="good">{word}</Tag>} onTap={onTap} />;
};
