import { View } from '@tarojs/components';
import { useState } from 'react';
import { ITEMS, wordOf } from '@/copy/items';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { usePlace } from '@/session/place';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Segments } from '@/ui/Segments';
import { ALL, filterOf, titleOf, type ListParams } from '../../logic/listFilter';
import { ItemRow } from '../../parts/ItemRow';
import { ScenarioRows } from '../../parts/ScenarioRows';
import { ItemListDocument } from './ItemList.generated';

const AUDIENCES = [
  { value: ALL, label: ITEMS.list.all },
  { value: 'PERSON', label: ITEMS.audiences.PERSON },
  { value: 'ENTERPRISE', label: ITEMS.audiences.ENTERPRISE },
];

const None = () => (
  <Empty
    drawing="shelf"
    sentence={ITEMS.list.none}
    note={ITEMS.list.noneNote}
    action={<Action onTap={() => navigation.go(ROUTES.itemSearch())}>{ITEMS.list.noneAction}</Action>}
  />
);

/** Items of one topic, life event, department or list. */
export default function ItemList() {
  const params: ListParams = navigation.useParams();
  const [audience, setAudience] = useState(params.audience ?? ALL);
  const region = usePlace()?.code ?? null;
  const filter = filterOf({ ...params, audience });
  const { data, frame } = usePage(ItemListDocument, { region, filter, after: null }, { needs: 'signedOut' });
  const list = useMore(
    data?.serviceItems,
    (after) => query(ItemListDocument, { region, filter, after }),
    (more) => more.serviceItems,
  );
  const title = titleOf(params, (value) => wordOf(ITEMS.lists, value)) ?? ITEMS.list.title;
  return (
    <PageFrame
      title={title}
      frame={frame}
      narrow
      head={<Segments label={ITEMS.list.narrow} options={AUDIENCES} value={audience} onChange={setAudience} />}
    >
      {data && params.lifeEvent && (
        <ScenarioRows
          scenarios={data.scenarios}
          text={params.lifeEvent}
          onOpen={(id) => navigation.go(ROUTES.scenario(id))}
        />
      )}
      {data && (
        <Card>
          {list.items.length === 0 && <None />}
          <View>
            {list.items.map((item) => (
              <ItemRow key={item.code} item={item} onTap={() => navigation.go(ROUTES.item(item.code))} />
            ))}
          </View>
          {list.items.length > 0 && <MoreAction list={list} />}
        </Card>
      )}
    </PageFrame>
  );
}
