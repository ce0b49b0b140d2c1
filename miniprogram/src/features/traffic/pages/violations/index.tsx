import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuan } from '@city-services/shared/money/fen';
import { TRAFFIC } from '@/copy/traffic';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { Segments } from '@/ui/Segments';
import { FILTERS, segmentOf, type Segment } from '../../logic/violations';
import { ViolationList } from '../../parts/ViolationList';
import styles from './index.module.scss';
import { TrafficViolationsDocument, type TrafficViolationsQuery } from './Violations.generated';

type Traffic = NonNullable<TrafficViolationsQuery['traffic']>;

const SEGMENTS: readonly Segment[] = ['unhandled', 'unpaid', 'handled', 'all'];
const ALL_VEHICLES = '';

interface FiltersProps {
  readonly traffic: Traffic | null | undefined;
  readonly segment: Segment;
  readonly vehicleId: string;
  readonly onSegment: (segment: Segment) => void;
  readonly onVehicle: (id: string) => void;
}

/** Stays while the list behind it changes. A single car needs no choice among cars. */
const Filters = ({ traffic, segment, vehicleId, onSegment, onVehicle }: FiltersProps) => (
  <View className={styles.filters}>
    <Segments
      label={TRAFFIC.filterLabel}
      options={SEGMENTS.map((value) => ({ value, label: TRAFFIC.filters[value] }))}
      value={segment}
      onChange={onSegment}
    />
    {traffic && traffic.vehicles.length > 1 && (
      <Segments
        label={TRAFFIC.vehicleFilterLabel}
        options={[
          { value: ALL_VEHICLES, label: TRAFFIC.allVehicles },
          ...traffic.vehicles.map(({ id, plate }) => ({ value: id, label: plate })),
        ]}
        value={vehicleId}
        onChange={onVehicle}
      />
    )}
  </View>
);

export default function TrafficViolations() {
  const params = navigation.useParams();
  const [segment, setSegment] = useState(segmentOf(params.show));
  const [vehicleId, setVehicleId] = useState(params.vehicle ?? ALL_VEHICLES);
  const filter = { ...FILTERS[segment], ...(vehicleId === ALL_VEHICLES ? {} : { vehicleId }) };
  const { data, frame } = usePage(
    TrafficViolationsDocument,
    { filter, after: null },
    { isUseful: ({ traffic }) => traffic !== null },
  );
  const traffic = data?.traffic;
  const list = useMore(
    traffic?.violations,
    (after) => query(TrafficViolationsDocument, { filter, after }),
    (more) => more.traffic?.violations,
  );
  const barred = frame.state === 'signedOut' || frame.state === 'notVerified';
  return (
    <PageFrame
      title={TRAFFIC.violationsTitle}
      frame={frame}
      narrow
      head={!barred && <Filters {...{ traffic, segment, vehicleId }} onSegment={setSegment} onVehicle={setVehicleId} />}
    >
      {data && traffic && (
        <Card>
          <KeyValueList
            items={[
              { label: TRAFFIC.pending, value: TRAFFIC.pendingCount(traffic.unhandledCount) },
              { label: TRAFFIC.finesDue, value: `¥${formatYuan(traffic.finesDueFen)}` },
            ]}
          />
          <ViolationList list={list} segment={segment} today={data.businessDate} />
          <SourceNote source={traffic.source} department="traffic" today={data.businessDate} />
        </Card>
      )}
    </PageFrame>
  );
}
