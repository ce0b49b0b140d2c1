import { View } from '@tarojs/components';
import { useState } from 'react';
import { CITY } from '@city-services/shared/city/city';
import { parseInstant } from '@city-services/shared/time/instant';
import { ACCESS_RECORDS } from '@/copy/accessRecords';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { phone } from '@/platform/phone';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { ListRow } from '@/ui/ListRow';
import { Segments } from '@/ui/Segments';
import { lookDays } from '../../logic/accessDays';
import { AccessDay } from '../../parts/AccessDay';
import { AccessRecordsDocument, type AccessRecordsQuery } from './AccessRecords.generated';
import styles from './index.module.scss';

type Show = 'all' | 'others';

interface LooksProps {
  readonly page: AccessRecordsQuery['accessRecords'];
  readonly byOthers: boolean;
  readonly now: Date;
}

/** The entries by day, the newest first, and more of them on demand. */
function Looks({ page, byOthers, now }: LooksProps) {
  const list = useMore(
    page,
    (after) => query(AccessRecordsDocument, { byOthers, after }),
    (data) => data.accessRecords,
  );
  if (list.items.length === 0) {
    const sentence = byOthers ? ACCESS_RECORDS.noneByOthers : ACCESS_RECORDS.none;
    return <Empty drawing="shelf" sentence={sentence} note={ACCESS_RECORDS.noneNote} />;
  }
  return (
    <>
      {lookDays(list.items).map((looks) => (
        <AccessDay key={looks.day} looks={looks} now={now} />
      ))}
      <MoreAction list={list} />
    </>
  );
}

/** Who looked at the citizen's data, the citizen included, as sentences. */
export default function AccessRecords() {
  const [show, setShow] = useState<Show>('all');
  const byOthers = show === 'others';
  const { data, frame } = usePage(AccessRecordsDocument, { byOthers, after: null });
  const barred = frame.state === 'signedOut' || frame.state === 'notVerified';
  const filter = (
    <View className={styles.filter}>
      <Segments
        label={ACCESS_RECORDS.filterLabel}
        options={[
          { value: 'all', label: ACCESS_RECORDS.all },
          { value: 'others', label: ACCESS_RECORDS.byOthers },
        ]}
        value={show}
        onChange={setShow}
      />
    </View>
  );
  return (
    <PageFrame title={ACCESS_RECORDS.title} frame={frame} narrow head={!barred && filter}>
      {data && (
        <>
          <View className={styles.intro}>{ACCESS_RECORDS.intro(data.accessRecords.keptMonths)}</View>
          <Looks page={data.accessRecords} byOthers={byOthers} now={parseInstant(data.serverTime) ?? new Date()} />
          <Card>
            <ListRow
              icon="phone"
              title={`${ACCESS_RECORDS.doubt} ${CITY.hotline.phone}`}
              onTap={() => phone.call(CITY.hotline.phone)}
            />
          </Card>
        </>
      )}
    </PageFrame>
  );
}
