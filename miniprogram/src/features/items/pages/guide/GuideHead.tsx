import { View } from '@tarojs/components';
import { GUIDE } from '@/copy/itemGuide';
import { wordOf } from '@/copy/items';
import { role } from '@/ui/a11y';
import { Tag } from '@/ui/Tag';
import styles from './GuideHead.module.scss';
import type { ItemGuideQuery } from './Guide.generated';

type Guide = Pick<ItemGuideQuery['itemGuide'], 'name' | 'caseName' | 'department' | 'derived'>;

/** What it is called, who does it, and the lists to which it belongs. */
export function GuideHead({ guide }: { readonly guide: Guide }) {
  const { name, caseName, department, derived } = guide;
  const kind = wordOf(GUIDE.kinds, derived.kind);
  return (
    <View className={styles.head}>
      <View className={styles.name} {...role('heading', { 'aria-level': 2 })}>
        {name}
      </View>
      <View className={styles.second}>
        {caseName && caseName !== name ? `${caseName} · ${department}` : department}
      </View>
      <View className={styles.tags}>
        {kind && <Tag tone="primary">{kind}</Tag>}
        {derived.lists
          .filter(({ belongs }) => belongs)
          .map((each) => (
            <Tag key={each.list} tone="good">
              {each.name}
            </Tag>
          ))}
      </View>
    </View>
  );
}
