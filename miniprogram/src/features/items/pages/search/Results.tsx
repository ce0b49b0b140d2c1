import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { ITEM_SEARCH } from '@/copy/itemGuide';
import { problemWords } from '@/copy/problems';
import { MoreAction } from '@/frame/MoreAction';
import { ROUTES } from '@/frame/routes';
import { useMore } from '@/frame/useMore';
import { isNetworkProblem, type Problem } from '@/gateway/problem';
import type { ItemSearchOrder } from '@/gateway/schema.generated';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { ListRow } from '@/ui/ListRow';
import { Skeleton } from '@/ui/Skeleton';
import { ALL, filterOf } from '../../logic/listFilter';
import { useAsked } from '../../logic/useItemSearch';
import { ItemRow } from '../../parts/ItemRow';
import { ScenarioRows } from '../../parts/ScenarioRows';
import styles from './index.module.scss';
import { Narrow, NOT_NARROWED, type Narrowed } from './Narrow';
import { ItemSearchDocument, type ItemSearchQuery } from './Search.generated';

type Found = ItemSearchQuery['searchItems'];

interface ResultsProps {
  readonly text: string;
  readonly region: string | null;
}

interface SearchVariables extends ResultsProps {
  readonly filter: ReturnType<typeof filterOf>;
  readonly order: ItemSearchOrder;
  readonly after: string | null;
}

const said = (chosen: string): string | undefined => (chosen === ALL ? undefined : chosen);

const narrowedFilter = ({ audience, level, lifeEvent, department }: Narrowed) =>
  filterOf({ audience, level, lifeEvent: said(lifeEvent), department: said(department) });

/** Ways to ask when nothing answers: by telephone, at a hall, by questions. */
const Ask = ({ help }: { readonly help: NonNullable<Found['help']> }) => (
  <Card title={ITEM_SEARCH.askTitle}>
    <ListRow icon="phone" title={ITEM_SEARCH.ask(help.phone)} second={help.name} onTap={() => phone.call(help.phone)} />
    <ListRow
      icon="map-pin"
      title={ITEM_SEARCH.askHall}
      second={ITEM_SEARCH.askHallNote}
      onTap={() => navigation.go(ROUTES.halls)}
    />
    <ListRow
      icon="file-text"
      title={ITEM_SEARCH.askScenario}
      second={ITEM_SEARCH.askScenarioNote}
      onTap={() => navigation.go(ROUTES.scenarios)}
    />
  </Card>
);

interface ListProps {
  readonly found: Found;
  readonly variables: SearchVariables;
}

/** What answers, or what comes nearest and whom to ask. */
function List({ found, variables }: ListProps) {
  const list = useMore(
    found,
    (after) => query(ItemSearchDocument, { ...variables, after }),
    (more) => more.searchItems,
  );
  const nearest = found.outcome !== 'FOUND';
  return (
    <View>
      <Card>
        {nearest && <Empty drawing="shelf" sentence={ITEM_SEARCH.none(variables.text)} note={ITEM_SEARCH.noneNote} />}
        <View className={styles.status} {...role('status')}>
          {found.readAs && `${ITEM_SEARCH.readAs(found.readAs)} `}
          {nearest ? list.items.length > 0 && ITEM_SEARCH.nearest : ITEM_SEARCH.found(found.totalCount)}
        </View>
        {list.items.map(({ item, distanceMetres }) => (
          <ItemRow
            key={item.code}
            item={item}
            far={distanceMetres === null ? null : ITEM_SEARCH.far(distanceMetres)}
            onTap={() => navigation.go(ROUTES.item(item.code))}
          />
        ))}
        {!nearest && <MoreAction list={list} />}
      </Card>
      {found.help && <Ask help={found.help} />}
    </View>
  );
}

/** Nothing could be read: without a network that is said, and what was seen before can still be opened. */
function Failed({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const offline = isNetworkProblem(problem);
  return (
    <Empty
      drawing={offline ? 'cut' : 'knock'}
      sentence={problemWords(problem)}
      note={offline ? ITEM_SEARCH.offlineNote : FRAME.failedNote}
      action={
        <View className={styles.actions}>
          <Action onTap={onRetry}>{FRAME.retry}</Action>
          {offline && (
            <Action look="soft" onTap={() => navigation.go(ROUTES.savedItems)}>
              {ITEM_SEARCH.seenBefore}
            </Action>
          )}
        </View>
      }
    />
  );
}

/** The answers to a text, narrowed down and ordered as the citizen likes. */
export function Results({ text, region }: ResultsProps) {
  const [narrowed, setNarrowed] = useState(NOT_NARROWED);
  const [tries, setTries] = useState(0);
  const { order } = narrowed;
  const variables: SearchVariables = { text, region, filter: narrowedFilter(narrowed), order, after: null };
  const { data, problem, busy } = useAsked(ItemSearchDocument, variables, { waitMs: 0, tries });
  const found = data?.searchItems;
  if (problem) return <Failed problem={problem} onRetry={() => setTries(tries + 1)} />;
  return (
    <View className={styles.results} {...role('region', { 'aria-busy': busy, 'aria-label': ITEM_SEARCH.title })}>
      <Narrow
        value={narrowed}
        offered={{ departments: found?.departments ?? [], lifeEvents: found?.lifeEvents ?? [] }}
        onChange={setNarrowed}
      />
      {data && (
        <ScenarioRows scenarios={data.scenarios} text={text} onOpen={(id) => navigation.go(ROUTES.scenario(id))} />
      )}
      {found ? <List key={JSON.stringify(narrowed)} {...{ found, variables }} /> : <Skeleton />}
    </View>
  );
}
