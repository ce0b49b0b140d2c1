import { Text, View } from '@tarojs/components';
import { CITY } from '@city-services/shared/city/city';
import { FRAME } from '@/copy/frame';
import { navigation } from '@/platform/navigation';
import { cx, HIDDEN, role } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import type { IconName } from '@/ui/icons.generated';
import { Tap } from '@/ui/Tap';
import { ROUTES } from './routes';
import styles from './TabBar.module.scss';

export type Tab = 'home' | 'items' | 'me';

const TABS: readonly { tab: Tab; word: string; icon: IconName; path: string }[] = [
  { tab: 'home', word: FRAME.home, icon: 'house', path: ROUTES.home },
  { tab: 'items', word: FRAME.items, icon: 'clipboard-list', path: ROUTES.items },
  { tab: 'me', word: FRAME.me, icon: 'user-round', path: ROUTES.me },
];

/**
 * The main pages: at the bottom of a phone, at the top of a wide screen. Drawn by us on every platform, because the hosts' own tab bars
 * follow neither large type nor elder mode, where a target has 60 px.
 */
export const TabBar = ({ at }: { readonly at: Tab }) => (
  <View className={styles.bar} {...role('navigation', { 'aria-label': FRAME.mainMenu })}>
    <View className={styles.inner}>
      <View className={styles.city} {...HIDDEN}>
        <Text className={styles.badge}>{CITY.badge}</Text>
        <Text>
          {CITY.name} · {CITY.product.split(' ')[0]}
        </Text>
      </View>
      {TABS.map(({ tab, word, icon, path }) => (
        <Tap
          key={tab}
          className={cx(styles.tab, tab === at && styles.here)}
          pressed={tab === at}
          onTap={() => tab !== at && navigation.replace(path)}
        >
          <Icon name={icon} className={styles.icon} />
          <Text>{word}</Text>
        </Tap>
      ))}
    </View>
  </View>
);
