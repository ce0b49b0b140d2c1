import { Text, View } from '@tarojs/components';
import { FRAME } from '@/copy/frame';
import { ME } from '@/copy/identity';
import { goThrough, ROUTES } from '@/frame/routes';
import type { CurrentSession } from '@/session/session';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { KeyValueList } from '@/ui/KeyValue';
import { Tag } from '@/ui/Tag';
import styles from './Account.module.scss';

interface AccountProps extends Pick<CurrentSession, 'standing' | 'citizen'> {
  /** Of the last answer; null until it came. */
  readonly level: string | null;
}

const TITLES = { signedOut: ME.guest, signedIn: ME.signedIn, verified: '' } as const;

/** What leads on from here; nothing once the citizen is verified. */
function Next({ standing }: Pick<AccountProps, 'standing'>) {
  if (standing === 'verified') return null;
  const signedIn = standing === 'signedIn';
  return (
    <Action onTap={() => goThrough(signedIn ? ROUTES.verification : ROUTES.signIn)}>
      {signedIn ? FRAME.verify : FRAME.signIn}
    </Action>
  );
}

const noteOf = ({ standing, level }: AccountProps): string | null => {
  if (standing === 'signedOut') return ME.guestNote;
  if (standing === 'signedIn') return ME.signedInNote;
  return level === null ? null : (ME.levels[level] ?? null);
};

/** Who one is here: the level, and the identity behind stars. */
export function Account(props: AccountProps) {
  const { standing, citizen } = props;
  const note = noteOf(props);
  return (
    <Card className={styles.account}>
      <View className={styles.head}>
        <View className={styles.portrait}>
          <Icon name={standing === 'verified' ? 'badge-check' : 'user-round'} />
        </View>
        <View className={styles.words}>
          <View className={styles.name} {...role('heading', { 'aria-level': 1 })}>
            {citizen?.name ?? (TITLES[standing] || ME.title)}
          </View>
          {standing === 'verified' && note ? (
            <Tag tone="good">{note}</Tag>
          ) : (
            <Text className={styles.note}>{note}</Text>
          )}
        </View>
      </View>
      {citizen && (
        <KeyValueList
          items={[
            { label: ME.idNumber, value: citizen.idNumber },
            { label: ME.phone, value: citizen.phone ?? ME.noPhone },
          ]}
        />
      )}
      <Next standing={standing} />
    </Card>
  );
}
