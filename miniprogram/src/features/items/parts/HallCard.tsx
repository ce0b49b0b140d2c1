import { View } from '@tarojs/components';
import { HALLS } from '@/copy/items';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import type { HallPlaceFragment } from './Hall.generated';
import styles from './HallCard.module.scss';

export interface HallCardProps {
  readonly hall: HallPlaceFragment;
  /** Which window of it. */
  readonly window?: { readonly name: string; readonly hours: string; readonly phone: string };
  /** Its name stands above already. */
  readonly bare?: boolean;
  readonly onCall: (phone: string) => void;
  readonly onWay: (hall: HallPlaceFragment) => void;
}

/** A hall: where, when, by which telephone, and the way there. */
export function HallCard({ hall, window, bare = false, onCall, onWay }: HallCardProps) {
  const { name, address, traffic, barrierFree, longitude, latitude } = hall;
  const { hours, phone } = window ?? hall;
  const rows = [
    [HALLS.address, address],
    [HALLS.hours, hours],
    [HALLS.phone, phone],
    [HALLS.traffic, traffic],
    [HALLS.barrierFree, barrierFree],
  ] as const;
  return (
    <View className={styles.hall}>
      {!bare && (
        <View className={styles.name} {...role('heading', { 'aria-level': 3 })}>
          {name}
        </View>
      )}
      {window && <View className={styles.window}>{window.name}</View>}
      {rows.map(
        ([label, value]) =>
          value && (
            <View className={styles.row} key={label}>
              <View className={styles.label}>{label}</View>
              <View className={styles.value}>{value}</View>
            </View>
          ),
      )}
      <View className={styles.actions}>
        <Action look="soft" icon="phone" label={HALLS.callOf(name)} onTap={() => onCall(phone)}>
          {HALLS.call}
        </Action>
        {longitude !== null && latitude !== null && (
          <Action look="soft" icon="navigation" label={HALLS.wayOf(name)} onTap={() => onWay(hall)}>
            {HALLS.way}
          </Action>
        )}
      </View>
    </View>
  );
}
