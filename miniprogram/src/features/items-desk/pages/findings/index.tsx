import { View } from '@tarojs/components';
import { useState } from 'react';
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
import type { FindingFilter } from '../../logic/findingCounts';
import { DESK_PATHS } from '../../logic/paths';
import type { DeskVersionFragment } from '../../parts/DeskVersion.generated';
import styles from '../../parts/desk.module.scss';
import { Findings } from '../../parts/Findings';
import { VerdictTag } from '../../parts/VerdictTag';
import { Filters } from './Filters';
import { ItemDeskFindingsDocument, type ItemDeskFindingsQueryVariables } from './Findings.generated';

const EVERYTHING: FindingFilter = { rule: null, severity: null, department: null };
type Asked = NonNullable<ItemDeskFindingsQueryVariables['filter']>;

/** The severities are those that the BFF itself counted. */
const askedFor = (filter: FindingFilter): Asked => ({ ...filter, severity: filter.severity as Asked['severity'] });

/** One guide with those of its findings that were asked for. */
function FaultyGuide({ version, filter }: { readonly version: DeskVersionFragment; readonly filter: FindingFilter }) {
  const { code, name, number, state, department, findings, verdict } = version;
  const shown = findings.filter(
    ({ rule, severity }) =>
      (filter.rule === null || rule === filter.rule) && (filter.severity === null || severity === filter.severity),
  );
  return (
    <Card>
      <ListRow
        title={name}
        second={[ITEMS_DESK.version(number), ITEMS_DESK.states[state], department].filter(Boolean).join(' · ')}
        tag={<VerdictTag verdict={verdict} />}
        onTap={() => navigation.go(ROUTES.itemsDeskItem(code))}
      />
      <Findings findings={shown} onFix={(column) => navigation.go(DESK_PATHS.edit(code, column))} />
    </Card>
  );
}

/** What the linter has to say against everything that citizens read or that waits for them. */
export default function ItemsDeskFindings() {
  const [filter, setFilter] = useState(EVERYTHING);
  const asked = askedFor(filter);
  const { data, frame } = usePage(ItemDeskFindingsDocument, { filter: asked, after: null });
  const list = useMore(
    data?.itemFindings,
    (after) => query(ItemDeskFindingsDocument, { filter: asked, after }),
    (more) => more.itemFindings,
  );
  return (
    <PageFrame title={ITEMS_DESK.checks} frame={frame} narrow>
      {data && (
        <View>
          <Filters counts={data.itemFindingCounts} filter={filter} onChange={setFilter} />
          {list.items.length === 0 ? (
            <Empty drawing="shelf" sentence={ITEMS_DESK.noChecks} note={ITEMS_DESK.noChecksNote} />
          ) : (
            <View className={styles.count}>{ITEMS_DESK.checksCount(list.totalCount)}</View>
          )}
          {list.items.map((version) => (
            <FaultyGuide key={version.id} version={version} filter={filter} />
          ))}
          <MoreAction list={list} />
        </View>
      )}
    </PageFrame>
  );
}
