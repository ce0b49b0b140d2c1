import { View } from '@tarojs/components';
import { CHANGED_TEXT } from '@/copy/changedText';
import { CONSENTS } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { FRAME } from '@/copy/frame';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Sheet } from '@/ui/Sheet';
import { useAskOnce } from '../logic/useAskOnce';
import { NoticeList } from './NoticeList';
import styles from './privacy.module.scss';

interface AskOnceProps {
  /** What has just become of use on this page; null: only texts that changed are asked about. */
  readonly first?: 'MESSAGES' | null;
  /** The page is drawn: nobody is asked before they see where they are. */
  readonly ready: boolean;
}

/** Asks by itself, once: both answers are kept, and so is closing it, as a no. */
export function AskOnce({ first = null, ready }: AskOnceProps) {
  const { consent, anew, busy, problem, decide, close } = useAskOnce(first, ready);
  const notice = consent?.notice;
  return (
    <Sheet open={notice !== undefined} title={notice?.title ?? ''} onClose={close} closeWord={FRAME.close}>
      {notice && (
        <>
          {anew && <View className={styles.note}>{CHANGED_TEXT.asked}</View>}
          <View className={styles.words}>{notice.summary}</View>
          <NoticeList notice={notice} />
          <View className={styles.note}>{notice.without}</View>
          {problem && (
            <Banner icon="circle-alert" tone="bad">
              {problemWords(problem)}
            </Banner>
          )}
          <View className={styles.actions}>
            <Action busy={busy} label={CONSENTS.agreeOf(notice.title)} onTap={() => decide(true)}>
              {CONSENTS.agree}
            </Action>
            <Action look="soft" disabled={busy} label={CONSENTS.refuseOf(notice.title)} onTap={() => decide(false)}>
              {CONSENTS.refuse}
            </Action>
          </View>
        </>
      )}
    </Sheet>
  );
}
