import { View } from '@tarojs/components';
import { HOME } from '@/copy/home';
import { Card } from '@/ui/Card';
import type { IconName } from '@/ui/icons.generated';
import { ListRow } from '@/ui/ListRow';
import styles from './index.module.scss';

const ROWS: readonly { readonly key: 'socialSecurity' | 'traffic' | 'housingFund'; readonly icon: IconName }[] = [
  { key: 'socialSecurity', icon: 'shield-check' },
  { key: 'traffic', icon: 'car-front' },
  { key: 'housingFund', icon: 'landmark' },
];

/** What the page will show once it knows the citizen. */
export const Preview = () => (
  <Card title={HOME.willShow} className={styles.half}>
    <View>
      {ROWS.map(({ key, icon }) => (
        <ListRow key={key} icon={icon} title={HOME[key].title} second={HOME[key].preview} />
      ))}
    </View>
  </Card>
);
