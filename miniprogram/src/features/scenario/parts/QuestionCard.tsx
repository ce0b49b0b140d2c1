import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { cx, role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Icon } from '@/ui/Icon';
import { ProgressBar } from '@/ui/ProgressBar';
import { Tap } from '@/ui/Tap';
import type { Standing } from '../logic/useAnswers';
import styles from './QuestionCard.module.scss';

interface QuestionCardProps {
  readonly standing: Standing;
  readonly onChoose: (answer: string) => void;
  readonly onBack: () => void;
}

const Progress = ({ done, left }: Pick<Standing, 'done' | 'left'>) => {
  const words = SCENARIO.left(left.least, left.most);
  return (
    <View className={styles.progress}>
      <View className={styles.where}>
        <Text className={styles.number}>{SCENARIO.number(done + 1)}</Text>
        <Text>{words}</Text>
      </View>
      <ProgressBar share={done / (done + 1 + left.most)} label={SCENARIO.progress(done, words)} />
    </View>
  );
};

/** One question a screen: how far, the question, why it is asked, the answers. */
export const QuestionCard = ({ standing, onChoose, onBack }: QuestionCardProps) => {
  const { question, done, left, chosen } = standing;
  return (
    <View className={styles.card}>
      <Progress done={done} left={left} />
      <View className={styles.title} {...role('heading', { 'aria-level': 2 })}>
        {question.title}
      </View>
      <View className={styles.answers} {...role('group', { 'aria-label': question.title })}>
        {question.answers.map(({ id, label, note }) => (
          <Tap
            key={id}
            className={cx(styles.answer, chosen === id && styles.chosen)}
            pressed={chosen === id}
            onTap={() => onChoose(id)}
          >
            <View className={styles.words}>
              <Text className={styles.label}>{label}</Text>
              {note && <Text className={styles.note}>{note}</Text>}
            </View>
            {chosen === id ? <Text className={styles.last}>{SCENARIO.chosen}</Text> : <Icon name="chevron-right" />}
          </Tap>
        ))}
      </View>
      <View className={styles.help}>
        <Icon name="circle-help" className={styles.helpIcon} />
        <View>
          <Text className={styles.helpTitle}>{SCENARIO.why}</Text>
          <View>{question.help}</View>
        </View>
      </View>
      <Action look="soft" icon="chevron-left" onTap={onBack}>
        {SCENARIO.back}
      </Action>
    </View>
  );
};
