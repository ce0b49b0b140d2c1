import { View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import styles from './Said.module.scss';

/** A list of plain sentences. */
export const Tips = ({ tips }: { readonly tips: readonly string[] }) =>
  tips.length > 0 && (
    <Card title={SCENARIO.tips} icon="info">
      {tips.map((tip) => (
        <View key={tip} className={styles.tip}>
          {tip}
        </View>
      ))}
    </Card>
  );

interface SaidProps {
  readonly said: readonly { readonly question: string; readonly answer: string }[];
  readonly onEdit: () => void;
}

/** What was answered, and the way to change it. */
export const Said = ({ said, onEdit }: SaidProps) => (
  <Card title={SCENARIO.said} icon="file-text">
    <KeyValueList items={said.map(({ question, answer }) => ({ label: question, value: answer }))} />
    <View className={styles.edit}>
      <Action look="soft" onTap={onEdit}>
        {SCENARIO.edit}
      </Action>
    </View>
  </Card>
);
