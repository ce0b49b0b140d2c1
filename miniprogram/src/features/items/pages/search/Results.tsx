import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { ITEM_SEARCH } from '@/copy/itemGuide';
import { ITEMS } from '@/copy/items';
import { problemWords } from '@/copy/problems';
import { MoreAction } from '@/frame/MoreAction';
import { ROUTES } from '@/frame/routes';
import { useMore } from '@/frame/useMore';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { phone } from '@/platform/phone';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { ALL, filterOf } from '../../logic/listFilter';
import { useAsked } from '../../logic/useItemSearch';
import { ItemRow } from '../../parts/ItemRow';
import styles from './index.module.scss';
import { ItemSearchDocument, type ItemSearchQuery } from './Search.generated';

type Found = ItemSearchQuery['searchItems'];

interface ResultsProps {
  readonly text: string;
  readonly region: string | null;
}

const AUDIENCES = [
  { value: ALL, label: ITEM_SEARCH.all },
  { value: 'PERSON', label: ITEMS.audiences.PERSON },
  { value: 'ENTERPRISE', label: ITEMS.audiences.ENTERPRISE },
];
/** More departments than fit beside each other narrow nothing down. */
const MOST_DEPARTMENTS = 4;

const None = ({ text, help }: { readonly text: string; readonly help: Found['help'] }) => (
  <Empty
    drawing="shelf"
    sentence={ITEM_SEARCH.none(text)}
    note={ITEM_SEARCH.noneNote}
    action={
      help && (
        <Action look="soft" icon="phone" onTap={() => phone.call(help.phone)}>
          {ITEM_SEARCH.ask(help.phone)}
        </Action>
      )
    }
  />
);

interface SearchVariables {
  readonly text: string;
  readonly region: string | null;
  readonly filter: ReturnType<typeof filterOf>;
  readonly after: string | null;
}

interface ListProps extends ResultsProps {
  readonly found: Found;
  readonly variables: SearchVariables;
}

/** What answers, or what comes nearest and whom to ask. */
function List({ text, found, variables }: ListProps) {
  const list = useMore(
    found,
    (after) => query(ItemSearchDocument, { ...variables, after }),
    (more) => more.searchItems,
  );
  const nearest = found.outcome !== 'FOUND';
  return (
    <Card>
      {nearest && <None text={text} help={found.help} />}
      <View className={styles.status} {...role('status')}>
        {found.readAs && `${ITEM_SEARCH.readAs(found.readAs)} `}
        {nearest ? list.items.length > 0 && ITEM_SEARCH.nearest : ITEM_SEARCH.found(found.totalCount)}
      </View>
      {list.items.map(({ item }) => (
        <ItemRow key={item.code} item={item} onTap={() => navigation.go(ROUTES.item(item.code))} />
      ))}
      {!nearest && <MoreAction list={list} />}
    </Card>
  );
}

/** The answers to a text, narrowed down by whom they serve and by department. */
export function Results({ text, region }: ResultsProps) {
  const [audience, setAudience] = useState(ALL);
  const [department, setDepartment] = useState(ALL);
  const [tries, setTries] = useState(0);
  const filter = filterOf({ audience, department: department === ALL ? undefined : department });
  const variables: SearchVariables = { text, region, filter, after: null };
  const { data, problem, busy } = useAsked(ItemSearchDocument, variables, { waitMs: 0, tries });
  const found = data?.searchItems;
  const departments = found?.departments.slice(0, MOST_DEPARTMENTS) ?? [];
  const choices = [
    { value: ALL, label: ITEM_SEARCH.all },
    ...departments.map(({ name }) => ({ value: name, label: name })),
  ];
  if (problem)
    return (
      <Empty
        drawing="knock"
        sentence={problemWords(problem)}
        action={<Action onTap={() => setTries(tries + 1)}>{FRAME.retry}</Action>}
      />
    );
  return (
    <View className={styles.results} {...role('region', { 'aria-busy': busy, 'aria-label': ITEM_SEARCH.title })}>
      <Segments label={ITEM_SEARCH.filters} options={AUDIENCES} value={audience} onChange={setAudience} />
      {(departments.length > 1 || department !== ALL) && (
        <Segments label={ITEM_SEARCH.departments} options={choices} value={department} onChange={setDepartment} />
      )}
      {found ? <List key={JSON.stringify(filter)} {...{ text, region, found, variables }} /> : <Skeleton />}
    </View>
  );
}
