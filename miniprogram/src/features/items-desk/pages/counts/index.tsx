import { View } from '@tarojs/components';
import { useState } from 'react';
import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import styles from '../../parts/desk.module.scss';
import { ItemsDeskCountsDocument, type ItemsDeskCountsQuery } from './Counts.generated';

/** As far back as words are kept. */
const SHOWN_DAYS = 179;

type Scan = ItemsDeskCountsQuery['entryScans'][number];

const titleOf = ({ target }: Scan): string =>
  target ? `${ITEMS_DESK.kinds[target.kind] ?? target.kind} ${target.key}` : ITEMS_DESK.gone;

/** What citizens looked for in vain, and how often each printed code was scanned a day. Nothing in it is of a person. */
export default function ItemsDeskCounts() {
  const [until] = useState(() => businessDateOf(new Date()));
  const { data, frame } = usePage(ItemsDeskCountsDocument, { from: addDays(until, -SHOWN_DAYS), until });
  const scans = [...(data?.entryScans ?? [])].reverse();
  return (
    <PageFrame title={ITEMS_DESK.counts} frame={frame} narrow>
      {data && (
        <View>
          <Card title={ITEMS_DESK.missed}>
            {data.missedSearches.length === 0 && <View>{ITEMS_DESK.noMissed}</View>}
            {data.missedSearches.map(({ on, word, times }) => (
              <ListRow
                key={`${on} ${word}`}
                title={word}
                second={dayWords(on, until)}
                amount={ITEMS_DESK.times(times)}
              />
            ))}
            <View className={styles.line}>{ITEMS_DESK.missedNote}</View>
          </Card>
          <Card title={ITEMS_DESK.scans}>
            {scans.length === 0 && <View>{ITEMS_DESK.noScans}</View>}
            {scans.map((scan) => (
              <ListRow
                key={`${scan.day} ${scan.scene} ${scan.platform}`}
                title={titleOf(scan)}
                second={[dayWords(scan.day, until), ITEMS_DESK.platforms[scan.platform]].filter(Boolean).join(' · ')}
                amount={ITEMS_DESK.times(scan.count)}
              />
            ))}
          </Card>
        </View>
      )}
    </PageFrame>
  );
}
