import { View } from '@tarojs/components';
import { HALLS } from '@/copy/items';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { KeyValueList } from '@/ui/KeyValue';
import type { HallPlaceFragment } from './Hall.generated';
import styles from './HallCard.module.scss';

export interface HallCardProps {
  readonly hall: HallPlaceFragment;
  /** Which window of it. */
  readonly window?: { readonly name: string; readonly hours: string; readonly phone: string };
  readonly onCall: (phone: string) => void;
  readonly onWay: (hall: HallPlaceFragment) => void;
}

/** A hall: where, when, by which telephone, and the way there. */
export function HallCard({ hall, window, onCall, onWay }: HallCardProps) {
  const { name, address, traffic, barrierFree, longitude, latitude } = hall;
  const { hours, phone } = window ?? hall;
  const rows = [
    { label: HALLS.address, value: address },
    { label: HALLS.hours, value: hours },
    { label: HALLS.phone, value: phone },
    { label: HALLS.traffic, value: traffic },
    { label: HALLS.barrierFree, value: barrierFree },
  ].filter(({ value }) => value !== null && value !== '');
  return (
    <View className={styles.hall}>
      <View className={styles.name} {...role('heading', { 'aria-level': 3 })}>
        {name}
      </View>
      {window && <View className={styles.window}>{window.name}</View>}
      <KeyValueList items={rows} />
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
