import { View } from '@tarojs/components';
import { FRAME } from '@/copy/frame';
import { DEVICES } from '@/copy/identity';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Sheet } from '@/ui/Sheet';
import styles from './QuestionSheet.module.scss';

interface QuestionSheetProps {
  /** Null: nothing is asked. */
  readonly words: { readonly title: string; readonly note: string; readonly yes: string } | null;
  /** Why the last try did not succeed. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked once more, as what is ended has to sign in again. The way back is the larger habit: closing changes nothing. */
export const QuestionSheet = ({ words, problem, busy, onYes, onNo }: QuestionSheetProps) => (
  <Sheet open={words !== null} title={words?.title ?? ''} onClose={onNo} closeWord={FRAME.close}>
    <View className={styles.words}>{words?.note}</View>
    {problem && (
      <Banner icon="circle-alert" tone="bad">
        {problem}
      </Banner>
    )}
    <View className={styles.choices}>
      <Action onTap={onYes} busy={busy}>
        {words?.yes ?? ''}
      </Action>
      <Action look="soft" onTap={onNo}>
        {DEVICES.no}
      </Action>
    </View>
  </Sheet>
);
