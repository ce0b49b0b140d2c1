import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { CITY } from '@city-services/shared/city/city';
import { ITEMS } from '@/copy/items';
import { PageFrame } from '@/frame/PageFrame';
import { goThrough, ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { usePlace } from '@/session/place';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { ListRow } from '@/ui/ListRow';
import { Segments } from '@/ui/Segments';
import { Tap } from '@/ui/Tap';
import { Chips } from '../../parts/Chips';
import { ItemRow } from '../../parts/ItemRow';
import styles from './index.module.scss';
import { ItemsHomeDocument, type ItemsHomeQuery } from './ItemsHome.generated';

type Home = ItemsHomeQuery['serviceItemsHome'];
type Audience = keyof typeof ITEMS.audiences;

const toList = (filter: Readonly<Record<string, string>>): void => navigation.go(ROUTES.itemList(filter));

/** Looks like a field, leads to the page where one types. */
const SearchEntry = () => (
  <Tap
    className={styles.search}
    label={`${ITEMS.search}：${ITEMS.searchHint}`}
    onTap={() => navigation.go(ROUTES.itemSearch())}
  >
    <Icon name="search" className={styles.glass} />
    <Text className={styles.hint}>{ITEMS.searchHint}</Text>
  </Tap>
);

const Head = ({ place }: { readonly place: string }) => (
  <>
    <SearchEntry />
    <View className={styles.place}>
      <Icon name="map-pin" />
      <Text className={styles.where}>{ITEMS.place(place)}</Text>
      <Action look="quiet" onTap={() => goThrough(ROUTES.chooseRegion)}>
        {ITEMS.changePlace}
      </Action>
    </View>
  </>
);

const FourLists = ({ lists }: Pick<Home, 'lists'>) => (
  <Card title={ITEMS.fourLists} className={styles.card}>
    <View className={styles.tiles}>
      {lists.map(({ list, name, count }) => (
        <Tap key={list} className={styles.tile} onTap={() => toList({ list })}>
          <Text className={styles.tileName}>{name}</Text>
          <Text className={styles.tileCount}>{ITEMS.count(count)}</Text>
          <Text className={styles.tileNote}>{ITEMS.listNotes[list] ?? ''}</Text>
        </Tap>
      ))}
    </View>
  </Card>
);

/** Several items at once, in their order. */
const Scenarios = () => (
  <Card className={styles.card}>
    <ListRow
      icon="route"
      title={ITEMS.scenarios}
      second={ITEMS.scenariosNote}
      onTap={() => navigation.go(ROUTES.scenarios)}
    />
  </Card>
);

const WAYS = [
  { title: ITEMS.saved, second: ITEMS.savedNote, icon: 'star', path: ROUTES.savedItems },
  { title: ITEMS.halls, second: ITEMS.hallsNote, icon: 'landmark', path: ROUTES.halls },
] as const;

const Ways = () => (
  <Card className={styles.card}>
    {WAYS.map(({ path, ...row }) => (
      <ListRow key={path} {...row} onTap={() => navigation.go(path)} />
    ))}
  </Card>
);

function Topics({ home }: { readonly home: Home }) {
  const [audience, setAudience] = useState<Audience>('PERSON');
  const topics = audience === 'PERSON' ? home.personTopics : home.enterpriseTopics;
  return (
    <Card title={ITEMS.topics} className={styles.card}>
      <Segments
        label={ITEMS.audienceLabel}
        options={(['PERSON', 'ENTERPRISE'] as const).map((value) => ({ value, label: ITEMS.audiences[value] }))}
        value={audience}
        onChange={setAudience}
      />
      <Chips key={audience} label={ITEMS.topics} items={topics} onTap={(topic) => toList({ audience, topic })} />
    </Card>
  );
}

const Content = ({ home }: { readonly home: Home }) => (
  <View className={styles.grid}>
    <Scenarios />
    <Topics home={home} />
    <FourLists lists={home.lists} />
    <Card title={ITEMS.lifeEvents} className={styles.card}>
      <Chips label={ITEMS.lifeEvents} items={home.lifeEvents} onTap={(lifeEvent) => toList({ lifeEvent })} />
    </Card>
    <Card title={ITEMS.frequent} className={styles.card}>
      {home.frequent.map((item) => (
        <ItemRow key={item.code} item={item} onTap={() => navigation.go(ROUTES.item(item.code))} />
      ))}
    </Card>
    <Card title={ITEMS.departments} className={styles.card}>
      <Chips
        label={ITEMS.departments}
        items={home.departments}
        first={8}
        onTap={(department) => toList({ department })}
      />
    </Card>
    <Ways />
  </View>
);

/** 办事: every way to an item. Needs no account. */
export default function ItemsHome() {
  const place = usePlace();
  const { data, frame } = usePage(ItemsHomeDocument, { region: place?.code ?? null }, { needs: 'signedOut' });
  pageEvents.useShare({ title: ITEMS.share, path: ROUTES.items });
  return (
    <PageFrame
      title={ITEMS.title}
      tab="items"
      frame={frame}
      head={
        <>
          <Head place={place?.name ?? CITY.name} />
          {frame.state === 'failed' && <Ways />}
        </>
      }
    >
      {data && <Content home={data.serviceItemsHome} />}
    </PageFrame>
  );
}
