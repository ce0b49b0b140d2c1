import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { TRAFFIC } from '@/copy/traffic';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { KeyValueList } from '@/ui/KeyValue';
import type { VehiclePartsFragment } from '../../parts/Vehicle.generated';
import { VehicleRow } from '../../parts/VehicleRow';
import { ViolationList } from '../../parts/ViolationList';
import styles from './index.module.scss';
import { TrafficVehicleDocument } from './Vehicle.generated';

interface FactsProps {
  readonly vehicle: VehiclePartsFragment;
  readonly today: BusinessDate;
}

const insuranceOf = ({ vehicle, today }: FactsProps): { value: string; note?: string } => {
  const until = vehicle.insuranceValidUntil;
  if (!until) return { value: TRAFFIC.insuranceUnknown };
  return { value: dayWords(until, today), ...(until < today ? { note: TRAFFIC.insuranceOver } : {}) };
};

const Facts = ({ vehicle, today }: FactsProps) => (
  <KeyValueList
    items={[
      { label: TRAFFIC.inspection, value: dayWords(vehicle.inspectionValidUntil, today) },
      { label: TRAFFIC.insurance, ...insuranceOf({ vehicle, today }) },
      { label: TRAFFIC.registeredOn, value: dayWords(vehicle.registeredOn, today) },
      ...(vehicle.model ? [{ label: TRAFFIC.model, value: vehicle.model }] : []),
    ]}
  />
);

export default function TrafficVehicle() {
  const { id = '' } = navigation.useParams();
  const filter = { vehicleId: id };
  const { data, frame } = usePage(
    TrafficVehicleDocument,
    { filter, after: null },
    { isUseful: ({ traffic }) => traffic !== null },
  );
  const traffic = data?.traffic;
  const vehicle = traffic?.vehicles.find((each) => each.id === id);
  const list = useMore(
    traffic?.violations,
    (after) => query(TrafficVehicleDocument, { filter, after }),
    (more) => more.traffic?.violations,
  );
  return (
    <PageFrame title={TRAFFIC.vehicleTitle} frame={frame} narrow>
      {traffic && !vehicle && <Empty drawing="shelf" sentence={TRAFFIC.vehicleGone} />}
      {data && traffic && vehicle && (
        <>
          <Card>
            <VehicleRow vehicle={vehicle} today={data.businessDate} />
            {vehicle.inspection === 'OVERDUE' && vehicle.status !== 'CANCELLED' && (
              <View className={styles.overdue}>{TRAFFIC.inspectionOverdue}</View>
            )}
            <Facts vehicle={vehicle} today={data.businessDate} />
            <SourceNote source={traffic.source} department="traffic" today={data.businessDate} />
          </Card>
          <Card title={TRAFFIC.violationsTitle} icon="receipt-text">
            <ViolationList list={list} segment="all" today={data.businessDate} />
          </Card>
        </>
      )}
    </PageFrame>
  );
}
