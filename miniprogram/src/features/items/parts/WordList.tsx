import { View } from '@tarojs/components';
import { role } from '@/ui/a11y';
import { Tap } from '@/ui/Tap';
import styles from './Chips.module.scss';

export interface WordListProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onTap: (word: string) => void;
}

/** Words that can be tapped. */
export const WordList = ({ label, words, onTap }: WordListProps) => (
  <View className={styles.chips} {...role('group', { 'aria-label': label })}>
    {words.map((word) => (
      <Tap key={word} className={styles.chip} onTap={() => onTap(word)}>
        {word}
      </Tap>
    ))}
  </View>
);
