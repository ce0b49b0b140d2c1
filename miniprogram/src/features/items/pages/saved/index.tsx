import { View } from '@tarojs/components';
import { useState } from 'react';
import { SAVED } from '@/copy/items';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Icon } from '@/ui/Icon';
import { ListRow } from '@/ui/ListRow';
import { Segments } from '@/ui/Segments';
import { Tag } from '@/ui/Tag';
import { Tap } from '@/ui/Tap';
import { dropItem, forgetItems, useSavedItems, type SavedItem, type SavedList } from '../../logic/savedItems';
import styles from './index.module.scss';

const NONE = {
  favourites: { sentence: SAVED.noFavourites, note: SAVED.noFavouritesNote },
  recent: { sentence: SAVED.noRecent, note: SAVED.noRecentNote },
} as const;

const Nothing = ({ list }: { readonly list: SavedList }) => (
  <Empty
    drawing="shelf"
    {...NONE[list]}
    action={<Action onTap={() => navigation.go(ROUTES.itemSearch())}>{SAVED.find}</Action>}
  />
);

interface RowProps {
  readonly item: SavedItem;
  readonly onRemove: () => void;
}

/** Leads to the guide, and beside it the way to take it off the list. */
const Row = ({ item: { code, name, department, retired }, onRemove }: RowProps) => (
  <View className={styles.row}>
    <View className={styles.item}>
      <ListRow
        title={name}
        second={department}
        tag={retired ? <Tag tone="warn">{SAVED.retired}</Tag> : undefined}
        onTap={() => navigation.go(ROUTES.item(code))}
      />
    </View>
    <Tap className={styles.remove} label={SAVED.removeOf(name)} onTap={onRemove}>
      <Icon name="x" />
    </Tap>
  </View>
);

/** What was kept and what was seen: on this device, to be read without a network. Asks nobody. */
export default function SavedItems() {
  const favourites = useSavedItems('favourites');
  const recent = useSavedItems('recent');
  const [list, setList] = useState<SavedList>(favourites.length === 0 && recent.length > 0 ? 'recent' : 'favourites');
  const [toast, show] = useToast();
  const items = list === 'favourites' ? favourites : recent;
  const forget = (): void => {
    forgetItems('recent');
    show(SAVED.forgotten);
  };
  const remove = ({ code, name }: SavedItem): void => {
    dropItem(list, code);
    show(SAVED.removed(name));
  };
  return (
    <PageFrame title={SAVED.title} toast={toast} narrow>
      <Segments
        label={SAVED.tabsLabel}
        options={[
          { value: 'favourites', label: SAVED.tabs.favourites, count: favourites.length },
          { value: 'recent', label: SAVED.tabs.recent, count: recent.length },
        ]}
        value={list}
        onChange={setList}
      />
      <Card>
        {items.length === 0 && <Nothing list={list} />}
        {items.map((item) => (
          <Row key={item.code} item={item} onRemove={() => remove(item)} />
        ))}
        {list === 'recent' && recent.length > 0 && (
          <Action look="quiet" icon="trash-2" onTap={forget}>
            {SAVED.forget}
          </Action>
        )}
        <View className={styles.note}>{SAVED.device}</View>
      </Card>
    </PageFrame>
  );
}
