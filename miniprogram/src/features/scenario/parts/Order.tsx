import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { role } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import styles from './Order.module.scss';
import type { PlanItemFragment as Item } from './Plan.generated';

type Titles = ReadonlyMap<string, string>;

const wordsOf = (after: readonly string[], titles: Titles): string | null => {
  const named = after.flatMap((code) => titles.get(code) ?? []);
  return named.length > 0 ? SCENARIO.after(named) : null;
};

/** What all of a step wait for; null when they do not wait for the same. */
const sharedWait = (row: readonly Item[]): readonly string[] | null => {
  const [first, ...others] = row.map(({ after }) => after);
  return first && others.every((after) => [...after].sort().join() === [...first].sort().join()) ? first : null;
};

/** @param wait what it waits for, where the step does not say so for all */
const Box = ({ item, wait }: { readonly item: Item; readonly wait: string | null }) => (
  <View className={styles.box} {...role('listitem')}>
    <Text className={styles.title}>{item.title}</Text>
    {item.promisedText && <Text className={styles.time}>{item.promisedText}</Text>}
    {wait && <Text className={styles.after}>{wait}</Text>}
  </View>
);

interface StepProps {
  readonly number: number;
  readonly row: readonly Item[];
  readonly titles: Titles;
  readonly last: boolean;
}

/** What can be done at the same time, with what it waits for: said once when all wait for the same. */
const Step = ({ number, row, titles, last }: StepProps) => {
  const shared = sharedWait(row);
  const wait = shared && wordsOf(shared, titles);
  return (
    <View className={styles.step}>
      <View className={styles.rail}>
        <Text className={styles.number}>{number}</Text>
        {!last && <View className={styles.line} />}
      </View>
      <View className={styles.lane}>
        <View className={styles.name}>
          <Text>{SCENARIO.step(number)}</Text>
          {row.length > 1 && (
            <Text className={styles.together}>
              <Icon name="copy" /> {SCENARIO.together}
            </Text>
          )}
        </View>
        {wait && <View className={styles.after}>{wait}</View>}
        <View className={styles.boxes} {...role('list', { 'aria-label': SCENARIO.step(number) })}>
          {row.map((item) => (
            <Box key={item.basicCode} item={item} wait={shared ? null : wordsOf(item.after, titles)} />
          ))}
        </View>
      </View>
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
          <Step key={at} number={at + 1} row={row} titles={titles} last={at === layers - 1} />
        ))}
      </View>
    </Card>
  );
}
