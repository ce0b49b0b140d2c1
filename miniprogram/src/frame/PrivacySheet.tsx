import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { GUIDE_SHEET } from '@/copy/privacy';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { privacy } from '@/platform/privacy';
import { Action } from '@/ui/Action';
import { Sheet } from '@/ui/Sheet';
import styles from './PrivacySheet.module.scss';
import { ROUTES } from './routes';

interface AgreeProps {
  readonly onAgree: () => void;
}

/** WeChat counts only a tap on its own kind of button, and tells when it has noted it. */
const Agree = ({ onAgree }: AgreeProps) =>
  privacy.buttonId === null ? (
    <Action onTap={onAgree}>{GUIDE_SHEET.agree}</Action>
  ) : (
    <Button
      className={styles.agree}
      id={privacy.buttonId}
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      {GUIDE_SHEET.agree}
    </Button>
  );

/** Asked when something of the phone is needed for the first time: before that nobody is. Refusing leaves all else as it is. */
export function PrivacySheet() {
  const [open, setOpen] = useState(false);
  pageEvents.useShow(() => privacy.onAsked(() => setOpen(true)));
  const answer = (agreed: boolean): void => {
    setOpen(false);
    privacy.answer(agreed);
  };
  const read = (): void => {
    if (!privacy.openGuide()) navigation.go(ROUTES.privacy);
  };
  return (
    <Sheet open={open} title={GUIDE_SHEET.title} onClose={() => answer(false)} closeWord={FRAME.close}>
      <View className={styles.words}>{GUIDE_SHEET.note}</View>
      <View className={styles.choices}>
        <Action look="quiet" icon="file-text" onTap={read}>
          {GUIDE_SHEET.read}
        </Action>
        <Agree onAgree={() => answer(true)} />
        <Action look="soft" onTap={() => answer(false)}>
          {GUIDE_SHEET.refuse}
        </Action>
      </View>
    </Sheet>
  );
}
