import type { ItemSummary } from '../version/version.entity';
import type { ServiceItemCard } from './home.type';

export const presentCard = (item: ItemSummary): ServiceItemCard => ({
  code: item.code,
  basicCode: item.basicCode,
  name: item.name,
  caseName: item.caseName,
  department: item.department,
  level: item.level,
  regionCode: item.regionCode,
  lists: item.lists,
  kind: item.kind,
  promisedText: item.promisedText,
  visits: item.visits,
  charged: item.charged,
  frequent: item.frequent,
});
