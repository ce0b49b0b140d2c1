import { View } from '@tarojs/components';
import { ACTING } from '@/copy/acting';
import { FRAME } from '@/copy/frame';
import { Action } from '@/ui/Action';
import { Sheet } from '@/ui/Sheet';
import styles from './acting.module.scss';

interface EndSheetProps {
  /** Whose delegation is ended; null: nothing is asked. */
  readonly name: string | null;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The second of two taps. */
export const EndSheet = ({ name, busy, onYes, onNo }: EndSheetProps) => (
  <Sheet open={name !== null} title={ACTING.withdrawTitle(name ?? '')} onClose={onNo} closeWord={FRAME.close}>
    <View className={styles.note}>{ACTING.withdrawNote}</View>
    <View className={styles.actions}>
      <Action busy={busy} onTap={onYes}>
        {ACTING.withdrawYes}
      </Action>
      <Action look="soft" onTap={onNo}>
        {ACTING.keep}
      </Action>
    </View>
  </Sheet>
);
