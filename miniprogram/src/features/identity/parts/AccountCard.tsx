import { View } from '@tarojs/components';
import { parseInstant } from '@city-services/shared/time/instant';
import { dayOfInstant, dayWords, momentWords } from '@/copy/format';
import { DEVICES } from '@/copy/identity';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import type { AccountCard_AccountFragment, DeviceRow_DeviceFragment } from './AccountCard.generated';
import styles from './AccountCard.module.scss';

export const deviceWords = ({ system, program }: DeviceRow_DeviceFragment): string =>
  DEVICES.device(system ?? null, program ?? null);

const moment = (instant: string, now: Date): string => {
  const at = parseInstant(instant);
  return at ? momentWords(at, now) : instant;
};

const COMPUTERS = new Set(['Windows', 'Mac', 'Linux']);

interface DeviceRowProps {
  readonly device: DeviceRow_DeviceFragment;
  readonly now: Date;
  readonly onEnd: () => void;
}

const DeviceRow = ({ device, now, onEnd }: DeviceRowProps) => (
  <View className={styles.device}>
    <ListRow
      icon={COMPUTERS.has(device.system ?? '') ? 'monitor' : 'smartphone'}
      title={deviceWords(device)}
      second={DEVICES.used(moment(device.firstUsedAt, now), moment(device.lastUsedAt, now))}
      tag={
        device.current ? <Tag tone="good">{DEVICES.here}</Tag> : device.isNew && <Tag tone="warn">{DEVICES.fresh}</Tag>
      }
    />
    {!device.current && (
      <View className={styles.end}>
        <Action look="quiet" icon="log-out" onTap={onEnd} label={DEVICES.endLabel(deviceWords(device))}>
          {DEVICES.end}
        </Action>
      </View>
    )}
  </View>
);

interface AccountCardProps {
  readonly account: AccountCard_AccountFragment;
  readonly now: Date;
  readonly onEnd: (device: DeviceRow_DeviceFragment) => void;
  readonly onUnbind: () => void;
}

const boundWords = (boundAt: string | null | undefined): string => {
  const day = boundAt ? dayOfInstant(boundAt) : null;
  return day ? DEVICES.bound(dayWords(day)) : DEVICES.notBound;
};

/** One account and where it is signed in. */
export const AccountCard = ({ account, now, onEnd, onUnbind }: AccountCardProps) => (
  <Card
    title={DEVICES.platform(account.platform)}
    aside={account.isNew ? <Tag tone="warn">{DEVICES.fresh}</Tag> : boundWords(account.boundAt)}
  >
    {account.devices.length === 0 && <View className={styles.nobody}>{DEVICES.nobody}</View>}
    <View>
      {account.devices.map((device) => (
        <DeviceRow key={device.id} device={device} now={now} onEnd={() => onEnd(device)} />
      ))}
    </View>
    {account.boundAt && (
      <View className={styles.unbind}>
        <Action look="quiet" onTap={onUnbind}>
          {DEVICES.unbind}
        </Action>
      </View>
    )}
  </Card>
);
