import { Text, View } from '@tarojs/components';
import { cx } from './a11y';
import { Tap } from './Tap';
import styles from './SourceLine.module.scss';
import type { Tone } from './tone';

export interface SourceLineProps {
  /** 数据截至 6 月 30 日，来自公安交管部门 */
  readonly text: string;
  /** The state in a word, beside its dot. */
  readonly word: string;
  readonly tone: Tone;
  readonly ask: string;
  readonly onAsk: () => void;
}

/** Where the figures above come from and how old they are, and a way to say that one is wrong. */
export const SourceLine = ({ text, word, tone, ask, onAsk }: SourceLineProps) => (
  <View className={styles.line}>
    <View className={cx(styles.dot, styles[tone])} />
    <Text className={styles.text}>
      {word} · {text}
    </Text>
    <Tap className={styles.ask} onTap={onAsk}>
      {ask}
    </Tap>
  </View>
);
