import { View } from '@tarojs/components';
import { ITEM_SEARCH } from '@/copy/itemGuide';
import { ITEMS } from '@/copy/items';
import { ROUTES } from '@/frame/routes';
import type { ItemSearchOrder } from '@/gateway/schema.generated';
import { navigation } from '@/platform/navigation';
import { usePlace } from '@/session/place';
import { Action } from '@/ui/Action';
import { HIDDEN } from '@/ui/a11y';
import { Segments, type SegmentsProps } from '@/ui/Segments';
import { ALL } from '../../logic/listFilter';
import { Fold } from '../../parts/Fold';
import styles from './index.module.scss';

/** What the answers are narrowed to and how they stand. */
export interface Narrowed {
  readonly audience: string;
  readonly level: string;
  readonly lifeEvent: string;
  readonly department: string;
  readonly order: ItemSearchOrder;
}

export const NOT_NARROWED: Narrowed = {
  audience: ALL,
  level: ALL,
  lifeEvent: ALL,
  department: ALL,
  order: 'RELEVANCE',
};

/** What of the answers can be narrowed by name. */
export interface Offered {
  readonly departments: readonly { readonly name: string }[];
  readonly lifeEvents: readonly { readonly name: string }[];
}

export interface NarrowProps {
  readonly value: Narrowed;
  readonly offered: Offered;
  readonly onChange: (value: Narrowed) => void;
}

/** More names than fit beside each other narrow nothing down. */
const MOST_NAMES = 6;
const EVERYTHING = { value: ALL, label: ITEM_SEARCH.all };
const AUDIENCES = [
  EVERYTHING,
  { value: 'PERSON', label: ITEMS.audiences.PERSON ?? '' },
  { value: 'ENTERPRISE', label: ITEMS.audiences.ENTERPRISE ?? '' },
];
const LEVELS = [
  EVERYTHING,
  ...['CITY', 'COUNTY', 'TOWN', 'VILLAGE'].map((value) => ({ value, label: ITEMS.levels[value] ?? value })),
];
const ORDERS = (['RELEVANCE', 'DISTANCE'] as const).map((value) => ({ value, label: ITEM_SEARCH.orders[value] }));

/** The names offered, and the one that is chosen even where the answers do not offer it any more. */
function namesOf(offered: readonly { readonly name: string }[], chosen: string) {
  const names = offered.slice(0, MOST_NAMES).map(({ name }) => name);
  const all = chosen === ALL || names.includes(chosen) ? names : [chosen, ...names];
  return [EVERYTHING, ...all.map((name) => ({ value: name, label: name }))];
}

/** Where one is, for what is near: chosen, never tracked. */
const Where = () => {
  const place = usePlace();
  return (
    <Action look="quiet" icon="map-pin" onTap={() => navigation.go(ROUTES.chooseRegion)}>
      {place ? ITEM_SEARCH.from(place.name) : ITEM_SEARCH.choosePlace}
    </Action>
  );
};

/** Choices under their name; nothing where there is nothing to choose. */
const Group = (props: SegmentsProps<string>) =>
  props.options.length > 1 ? (
    <View>
      <View className={styles.group} {...HIDDEN}>
        {props.label}
      </View>
      <Segments {...props} />
    </View>
  ) : null;

/** By whom they serve and by nearness at once; by life event, level and department behind one more tap. */
export function Narrow({ value, offered, onChange }: NarrowProps) {
  const set = (key: keyof Narrowed) => (chosen: string) => onChange({ ...value, [key]: chosen });
  const lifeEvents = namesOf(offered.lifeEvents, value.lifeEvent);
  const departments = namesOf(offered.departments, value.department);
  return (
    <View>
      <Segments label={ITEM_SEARCH.filters} options={AUDIENCES} value={value.audience} onChange={set('audience')} />
      <Segments label={ITEM_SEARCH.order} options={ORDERS} value={value.order} onChange={set('order')} />
      {value.order === 'DISTANCE' && <Where />}
      <Fold title={ITEM_SEARCH.more}>
        <Group
          label={ITEM_SEARCH.lifeEvents}
          options={lifeEvents}
          value={value.lifeEvent}
          onChange={set('lifeEvent')}
        />
        <Group label={ITEM_SEARCH.levels} options={LEVELS} value={value.level} onChange={set('level')} />
        <Group
          label={ITEM_SEARCH.departments}
          options={departments}
          value={value.department}
          onChange={set('department')}
        />
      </Fold>
    </View>
  );
}
