import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import { Tag } from '@/ui/Tag';
import type { PlanItemFragment as Item } from './Plan.generated';
import styles from './Reasons.module.scss';

const Tags = ({ item: { promisedText, visits, charged } }: { readonly item: Item }) => (
  <View className={styles.tags}>
    {promisedText && <Tag tone="primary">{promisedText}</Tag>}
    {visits !== null && <Tag tone="plain">{SCENARIO.visits(visits)}</Tag>}
    {charged && <Tag tone="warn">{SCENARIO.charged}</Tag>}
  </View>
);

const Words = ({ item, number }: { readonly item: Item; readonly number: number }) => (
  <View className={styles.words}>
    <View className={styles.head}>
      <Text className={styles.title}>{`${number}. ${item.title}`}</Text>
      {item.code && <Icon name="chevron-right" className={styles.chevron} />}
    </View>
    <Tags item={item} />
    <View className={styles.why}>{item.why}</View>
    {item.because.map(({ question, answer }) => (
      <View key={question} className={styles.because}>
        {SCENARIO.because(question, answer)}
      </View>
    ))}
    <View className={styles.official}>
      {item.name ? [item.name, item.department].filter(Boolean).join(' · ') : SCENARIO.notPublished}
    </View>
  </View>
);

interface ReasonsProps {
  readonly items: readonly Item[];
  /** Opens the item's own guide. */
  readonly onOpen: (code: string) => void;
}

/** Every item with why it is there, in the order in which they are done. */
export const Reasons = ({ items, onOpen }: ReasonsProps) => (
  <Card title={SCENARIO.items} icon="circle-help">
    {items.map((item, at) => {
      const { code } = item;
      const words = <Words item={item} number={at + 1} />;
      return (
        <View key={item.basicCode} className={styles.item}>
          {code === null ? words : <Tap onTap={() => onOpen(code)}>{words}</Tap>}
        </View>
      );
    })}
  </Card>
);
