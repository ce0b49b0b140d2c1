import { CITY } from '@city-services/shared/city/city';
import { presentCard } from '../published/home.present';
import type { FoundItem, SearchOutcome } from './search.entity';
import type { FoundServiceItem, SearchHelp } from './search.type';

export const presentFound = ({ item, alsoCalled, distanceMetres }: FoundItem): FoundServiceItem => ({
  item: presentCard(item),
  alsoCalled,
  distanceMetres,
});

/** Whom to ask; null when something was found. */
export const presentHelp = (outcome: SearchOutcome): SearchHelp | null =>
  outcome === 'FOUND' ? null : { name: CITY.hotline.name, phone: CITY.hotline.phone };
