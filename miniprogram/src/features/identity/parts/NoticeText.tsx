import { View } from '@tarojs/components';
import styles from './step.module.scss';

/** `【为什么需要】社保…` is a heading and its paragraph. */
const HEADED = /^【(.+?)】(.*)$/;

const Paragraph = ({ line }: { readonly line: string }) => {
  const [, heading, rest] = HEADED.exec(line) ?? [];
  return (
    <View className={styles.paragraph}>
      {heading && <View className={styles.subject}>{heading}</View>}
      {heading ? rest : line}
    </View>
  );
};

/** The notice as the BFF has it: its lines are paragraphs. */
export const NoticeText = ({ text }: { readonly text: string }) => (
  <View className={styles.notice}>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        <Paragraph line={line.trim()} key={index} />
      ))}
  </View>
);
