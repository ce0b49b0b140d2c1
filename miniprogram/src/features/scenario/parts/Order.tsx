import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { role } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import styles from './Order.module.scss';
import type { PlanItemFragment as Item } from './Plan.generated';

const Box = ({ item, titles }: { readonly item: Item; readonly titles: ReadonlyMap<string, string> }) => {
  // What the step before brings is plain from the picture; only what comes from further up is said.
  const after = item.after.flatMap((code) => titles.get(code) ?? []);
  return (
    <View className={styles.box} {...role('listitem')}>
      <Text className={styles.title}>{item.title}</Text>
      {item.promisedText && <Text className={styles.time}>{item.promisedText}</Text>}
      {after.length > 0 && <Text className={styles.after}>{SCENARIO.after(after)}</Text>}
    </View>
  );
};

/** The order as a picture: a step a row, what can be done at the same time side by side. */
export function Order({ items, layers }: { readonly items: readonly Item[]; readonly layers: number }) {
  const titles = new Map(items.map(({ basicCode, title }) => [basicCode, title]));
  const rows = Array.from({ length: layers }, (_, at) => items.filter(({ layer }) => layer === at + 1));
  return (
    <Card title={SCENARIO.order} icon="route">
      <View {...role('group', { 'aria-label': SCENARIO.orderLabel })}>
        {rows.map((row, at) => (
          <View key={at} className={styles.step}>
            <View className={styles.rail}>
              <Text className={styles.number}>{at + 1}</Text>
              {at < layers - 1 && <View className={styles.line} />}
            </View>
            <View className={styles.lane}>
              <View className={styles.name}>
                <Text>{SCENARIO.step(at + 1)}</Text>
                {row.length > 1 && (
                  <Text className={styles.together}>
                    <Icon name="copy" /> {SCENARIO.together}
                  </Text>
                )}
              </View>
              <View className={styles.boxes} {...role('list', { 'aria-label': SCENARIO.step(at + 1) })}>
                {row.map((item) => (
                  <Box key={item.basicCode} item={item} titles={titles} />
                ))}
              </View>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}
