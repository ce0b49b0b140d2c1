import { View } from '@tarojs/components';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { ListRow } from '@/ui/ListRow';
import { DESK_PATHS } from '../../logic/paths';
import { VerdictTag } from '../../parts/VerdictTag';
import { ItemsWaitingDocument, type ItemsWaitingQuery } from './Waiting.generated';

type Waiting = ItemsWaitingQuery['itemVersionsWaiting']['items'][number];

function secondOf({ number, state, findings, department }: Waiting): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const words = [
    ITEMS_DESK.version(number),
    ITEMS_DESK.states[state],
    ITEMS_DESK.faults(count('ERROR'), count('WARNING')),
  ];
  return [...words, department].filter(Boolean).join(' · ');
}

/** Drafts, and versions that wait for a second pair of eyes. */
export default function ItemsWaiting() {
  const { data, frame } = usePage(ItemsWaitingDocument, { after: null });
  const list = useMore(
    data?.itemVersionsWaiting,
    (after) => query(ItemsWaitingDocument, { after }),
    (more) => more.itemVersionsWaiting,
  );
  return (
    <PageFrame title={ITEMS_DESK.waiting} frame={frame} narrow>
      {data && (
        <View>
          <Card>
            <ListRow
              icon="circle-check"
              title={ITEMS_DESK.checks}
              second={ITEMS_DESK.checksNote}
              onTap={() => navigation.go(DESK_PATHS.findings)}
            />
            <ListRow
              icon="search"
              title={ITEMS_DESK.counts}
              second={ITEMS_DESK.countsNote}
              onTap={() => navigation.go(ROUTES.itemsDeskCounts)}
            />
          </Card>
          {list.items.length === 0 && <Empty drawing="shelf" sentence={ITEMS_DESK.none} note={ITEMS_DESK.noneNote} />}
          {list.items.length > 0 && (
            <Card title={ITEMS_DESK.waitingCount(list.totalCount)}>
              {list.items.map((version) => (
                <ListRow
                  key={version.id}
                  title={version.name}
                  second={secondOf(version)}
                  tag={<VerdictTag verdict={version.verdict} />}
                  onTap={() => navigation.go(ROUTES.itemsDeskItem(version.code))}
                />
              ))}
              <MoreAction list={list} />
            </Card>
          )}
        </View>
      )}
    </PageFrame>
  );
}
