import { View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { TRAFFIC } from '@/copy/traffic';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { SourceNote } from '@/frame/SourceNote';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure } from '@/ui/Figure';
import { KeyValueList } from '@/ui/KeyValue';
import { LicenceCard } from '../../parts/LicenceCard';
import { VehicleRow } from '../../parts/VehicleRow';
import { ViolationRow } from '../../parts/ViolationRow';
import styles from './index.module.scss';
import { TrafficOverviewDocument, type TrafficOverviewQuery } from './Overview.generated';

type Traffic = NonNullable<TrafficOverviewQuery['traffic']>;

interface PartProps {
  readonly traffic: Traffic;
  readonly today: BusinessDate;
}

/** What waits for the citizen: how many, how much, and the newest three. */
function Pending({ traffic, today }: PartProps) {
  const { unhandledCount, finesDueFen, violations, source } = traffic;
  return (
    <Card>
      <Figure
        label={TRAFFIC.pending}
        parts={[{ value: String(unhandledCount), unit: '条' }]}
        size="large"
        tone={unhandledCount > 0 ? 'bad' : 'good'}
      />
      <KeyValueList items={[{ label: TRAFFIC.finesDue, value: `¥${formatYuan(finesDueFen)}` }]} />
      <View>
        {violations.items.map((violation) => (
          <ViolationRow key={violation.id} violation={violation} today={today} />
        ))}
      </View>
      <View className={styles.all}>
        <Action look="soft" onTap={() => navigation.go(ROUTES.violations)}>
          {TRAFFIC.allViolations}
        </Action>
      </View>
      <SourceNote source={source} department="traffic" today={today} />
    </Card>
  );
}

const Vehicles = ({ traffic, today }: PartProps) => (
  <Card title={TRAFFIC.vehicles} icon="car-front">
    {traffic.vehicles.length === 0 && <Empty drawing="shelf" sentence={TRAFFIC.noVehicles} />}
    {traffic.vehicles.map((vehicle) => (
      <VehicleRow
        key={vehicle.id}
        vehicle={vehicle}
        today={today}
        onTap={() => navigation.go(ROUTES.vehicle(vehicle.id))}
      />
    ))}
  </Card>
);

function Content({ traffic, today }: PartProps) {
  const { licence, vehicles, violations } = traffic;
  if (!licence && vehicles.length === 0 && violations.totalCount === 0) {
    return (
      <Card>
        <Empty drawing="shelf" sentence={TRAFFIC.none} note={TRAFFIC.noneNote} />
        <Action look="soft" onTap={() => navigation.go(ROUTES.violations)}>
          {TRAFFIC.allViolations}
        </Action>
        <SourceNote source={traffic.source} department="traffic" today={today} />
      </Card>
    );
  }
  return (
    <View className={styles.grid}>
      <View className={styles.first}>
        <Pending traffic={traffic} today={today} />
      </View>
      <View className={styles.beside}>
        <LicenceCard licence={licence} today={today} />
      </View>
      <View className={styles.below}>
        <Vehicles traffic={traffic} today={today} />
      </View>
    </View>
  );
}

export default function TrafficOverview() {
  const { data, frame } = usePage(TrafficOverviewDocument, {}, { isUseful: ({ traffic }) => traffic !== null });
  return (
    <PageFrame title={TRAFFIC.title} frame={frame}>
      {data?.traffic && <Content traffic={data.traffic} today={data.businessDate} />}
    </PageFrame>
  );
}
