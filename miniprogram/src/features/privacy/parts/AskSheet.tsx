import { View } from '@tarojs/components';
import { FRAME } from '@/copy/frame';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Sheet } from '@/ui/Sheet';
import styles from './privacy.module.scss';

interface AskSheetProps {
  readonly open: boolean;
  readonly words: { readonly title: string; readonly note: string; readonly yes: string; readonly no: string };
  /** Why the last try did not succeed. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked once more before something that is felt at once. */
export const AskSheet = ({ open, words, problem, busy, onYes, onNo }: AskSheetProps) => (
  <Sheet open={open} title={words.title} onClose={onNo} closeWord={FRAME.close}>
    <View className={styles.words}>{words.note}</View>
    {problem && (
      <Banner icon="circle-alert" tone="bad">
        {problem}
      </Banner>
    )}
    <View className={styles.actions}>
      <Action onTap={onYes} busy={busy}>
        {words.yes}
      </Action>
      <Action look="soft" onTap={onNo}>
        {words.no}
      </Action>
    </View>
  </Sheet>
);
