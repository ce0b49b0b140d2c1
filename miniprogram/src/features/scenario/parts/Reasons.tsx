import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { SCENARIO } from '@/copy/scenario';
import { cx } from '@/ui/a11y';
import { Action } from '@/ui/Action';
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

/** What stands behind the sentence: the answers that led here, and what the item is called officially. */
const More = ({ item, onOpen }: { readonly item: Item; readonly onOpen: (code: string) => void }) => {
  const { because, code, name, department } = item;
  return (
    <View className={styles.more}>
      {because.map(({ question, answer }) => (
        <View key={question} className={styles.because}>
          {SCENARIO.because(question, answer)}
        </View>
      ))}
      <View className={styles.official}>
        {name ? [name, department].filter(Boolean).join(' · ') : SCENARIO.notPublished}
      </View>
      {code !== null && (
        <Action look="soft" icon="file-text" onTap={() => onOpen(code)}>
          {SCENARIO.toGuide}
        </Action>
      )}
    </View>
  );
};

interface RowProps {
  readonly item: Item;
  readonly number: number;
  readonly onOpen: (code: string) => void;
}

const Row = ({ item, number, onOpen }: RowProps) => {
  const [open, setOpen] = useState(false);
  return (
    <View className={styles.item}>
      <Tap className={styles.words} expanded={open} onTap={() => setOpen(!open)}>
        <View className={styles.head}>
          <Text className={styles.title}>{`${number}. ${item.title}`}</Text>
          <Icon name="chevron-down" className={cx(styles.chevron, open && styles.turned)} />
        </View>
        <Tags item={item} />
        <View className={styles.why}>{item.why}</View>
      </Tap>
      {open && <More item={item} onOpen={onOpen} />}
    </View>
  );
};

interface ReasonsProps {
  readonly items: readonly Item[];
  /** Opens the item's own guide. */
  readonly onOpen: (code: string) => void;
}

/** Every item with why it is there, in the order in which they are done; what is behind the sentence is folded. */
export const Reasons = ({ items, onOpen }: ReasonsProps) => (
  <Card title={SCENARIO.items} icon="circle-help">
    {items.map((item, at) => (
      <Row key={item.basicCode} item={item} number={at + 1} onOpen={onOpen} />
    ))}
  </Card>
);
