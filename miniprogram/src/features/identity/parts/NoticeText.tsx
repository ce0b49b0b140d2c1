import { View } from '@tarojs/components';
import styles from './step.module.scss';

/** The notice as the BFF has it: its lines are paragraphs. */
export const NoticeText = ({ text }: { readonly text: string }) => (
  <View className={styles.notice}>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        <View className={styles.paragraph} key={index}>
          {line}
        </View>
      ))}
  </View>
);
