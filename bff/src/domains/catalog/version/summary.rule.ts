import { derive, listsOf } from '../item/derive.rule';
import type { ItemContent } from '../item/item.entity';
import { limitText } from '../item/time.rule';
import type { ItemSummary } from './version.entity';

/** What lists and search show of an item. */
export function summaryOf(item: ItemContent): Omit<ItemSummary, 'publishedOn' | 'versionId'> {
  const { kind, visits } = derive(item);
  return {
    code: item.code,
    basicCode: item.basicCode,
    name: item.name ?? item.code,
    caseName: item.handleItemName,
    level: item.level,
    regionCode: item.regionCode,
    department: item.department,
    serves: item.serves,
    personTopics: item.personTopics,
    enterpriseTopics: item.enterpriseTopics,
    lifeEvents: item.lifeEvents,
    aliases: item.aliases,
    frequent: item.frequent,
    lists: listsOf(item),
    kind,
    promisedText: item.promised ? limitText(item.promised) : null,
    visits,
    charged: item.charged ?? false,
    windowCodes: item.windowCodes,
  };
}
