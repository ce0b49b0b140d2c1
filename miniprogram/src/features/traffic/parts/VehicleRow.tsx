import { Text, View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { TRAFFIC } from '@/copy/traffic';
import { Icon } from '@/ui/Icon';
import { Ring } from '@/ui/Ring';
import { Tag } from '@/ui/Tag';
import { Tap } from '@/ui/Tap';
import { countdownOf } from '../logic/inspection';
import { Plate } from './Plate';
import type { VehiclePartsFragment } from './Vehicle.generated';
import styles from './VehicleRow.module.scss';

interface VehicleRowProps {
  readonly vehicle: VehiclePartsFragment;
  readonly today: BusinessDate;
  readonly onTap?: () => void;
}

/** Days to the inspection as a ring; a cancelled vehicle has no inspection to come. */
export function InspectionRing({ vehicle }: Pick<VehicleRowProps, 'vehicle'>) {
  const { inspection, inspectionDaysLeft, status } = vehicle;
  if (status === 'CANCELLED') return null;
  return (
    <Ring
      {...countdownOf(inspection, inspectionDaysLeft)}
      value={String(Math.abs(inspectionDaysLeft))}
      unit={inspectionDaysLeft < 0 ? TRAFFIC.overdueUnit : TRAFFIC.daysUnit}
      label={TRAFFIC.inspectionPicture(inspectionDaysLeft)}
    />
  );
}

export function VehicleRow({ vehicle, today, onTap }: VehicleRowProps) {
  const { plate, plateType, plateTypeName, model, status, inspectionValidUntil } = vehicle;
  const row = (
    <View className={styles.row}>
      <View className={styles.words}>
        <View className={styles.first}>
          <Plate plate={plate} plateType={plateType} />
          {status !== 'NORMAL' && (
            <Tag tone={status === 'CANCELLED' ? 'plain' : 'bad'}>{TRAFFIC.vehicleState(status)}</Tag>
          )}
        </View>
        <Text className={styles.second}>{[model, plateTypeName].filter(Boolean).join(' · ')}</Text>
        {status !== 'CANCELLED' && (
          <Text className={styles.second}>
            {TRAFFIC.inspection} {dayWords(inspectionValidUntil, today)}
          </Text>
        )}
      </View>
      <InspectionRing vehicle={vehicle} />
      {onTap && <Icon name="chevron-right" className={styles.chevron} />}
    </View>
  );
  return <View className={styles.item}>{onTap ? <Tap onTap={onTap}>{row}</Tap> : row}</View>;
}
