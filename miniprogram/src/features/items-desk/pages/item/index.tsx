import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { FRAME } from '@/copy/frame';
import { instantWords } from '@/copy/format';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { outcomeOf, query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { DESK_PATHS } from '../../logic/paths';
import { Differences, type DifferencesProps } from '../../parts/Differences';
import type { DeskVersionFragment } from '../../parts/DeskVersion.generated';
import { Findings } from '../../parts/Findings';
import { VerdictTag } from '../../parts/VerdictTag';
import { ItemDeskDifferenceDocument, ItemDeskDocument } from './Item.generated';
import { VersionSteps } from './VersionSteps';

type Version = DeskVersionFragment;

const History = ({ version, today }: { readonly version: Version; readonly today: BusinessDate }) => (
  <View>
    {version.history.map(({ action, at, by, imported, why }) => (
      <ListRow
        key={`${at} ${action}`}
        title={ITEMS_DESK.actions[action] ?? action}
        second={[imported ? ITEMS_DESK.imported(by) : by, instantWords(at, today), why].filter(Boolean).join(' · ')}
      />
    ))}
  </View>
);

interface Compared extends DifferencesProps {
  readonly title: string;
}

/** Asks what lies between a version and the one before it. */
function useDifference(say: (sentence: string) => void) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = async (before: Version, after: Version): Promise<void> => {
    const outcome = outcomeOf(await query(ItemDeskDifferenceDocument, { before: before.id, after: after.id }));
    if (!outcome.ok) return say(problemWords(outcome.problem));
    const title = ITEMS_DESK.differenceOf(before.number, after.number);
    setCompared({ title, items: outcome.data.itemDifference });
  };
  return { compared, compare, close: () => setCompared(null) };
}

/** Every version of a guide: what the linter says, what was changed by whom, and the next step. */
export default function ItemDesk() {
  const { code = '' } = navigation.useParams();
  const { data, frame, refresh } = usePage(ItemDeskDocument, { code });
  const [toast, say] = useToast();
  const { compared, compare, close } = useDifference(say);
  const versions = data?.itemVersions ?? [];
  return (
    <PageFrame title={ITEMS_DESK.item} frame={frame} toast={toast} narrow>
      {data && (
        <Card>
          <Action icon="file-text" onTap={() => navigation.go(DESK_PATHS.edit(code))}>
            {ITEMS_DESK.edit}
          </Action>
        </Card>
      )}
      {data &&
        versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <Card
              key={version.id}
              title={`${ITEMS_DESK.version(version.number)} · ${ITEMS_DESK.states[version.state] ?? version.state}`}
              aside={<VerdictTag verdict={version.verdict} />}
            >
              <View>{version.name}</View>
              <Findings
                findings={version.findings}
                {...(index === 0 && { onFix: (column: string) => navigation.go(DESK_PATHS.edit(code, column)) })}
              />
              <History version={version} today={data.businessDate} />
              {before && (
                <Action
                  look="soft"
                  onTap={() => void compare(before, version)}
                  label={`${ITEMS_DESK.compare}：${ITEMS_DESK.differenceOf(before.number, version.number)}`}
                >
                  {ITEMS_DESK.compare}
                </Action>
              )}
              <VersionSteps version={version} onDone={(sentence) => (say(sentence), void refresh())} />
            </Card>
          );
        })}
      <Sheet open={compared !== null} title={compared?.title ?? ''} onClose={close} closeWord={FRAME.close}>
        {compared && <Differences items={compared.items} />}
      </Sheet>
    </PageFrame>
  );
}
