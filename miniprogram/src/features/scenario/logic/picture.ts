import type { IconName } from '@/ui/icons.generated';

/** The drawing of each guide; one that this program does not know has the neutral one. */
const PICTURES: Readonly<Record<string, IconName>> = {
  restaurant: 'utensils',
  newborn: 'baby',
  retirement: 'armchair',
  job: 'briefcase-business',
  home: 'house',
  company: 'store',
};

export const pictureOf = (name: string): IconName => PICTURES[name] ?? 'route';
