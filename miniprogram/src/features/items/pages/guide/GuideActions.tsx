import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { GUIDE } from '@/copy/itemGuide';
import { ROUTES } from '@/frame/routes';
import { files } from '@/platform/files';
import { navigation } from '@/platform/navigation';
import { sharing } from '@/platform/sharing';
import { cx } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import type { IconName } from '@/ui/icons.generated';
import { Sheet } from '@/ui/Sheet';
import { Tap } from '@/ui/Tap';
import { dropItem, keepItem, useSavedItems } from '../../logic/savedItems';
import { qrPath } from '../../logic/paperPaths';
import styles from './GuideActions.module.scss';
import type { ItemGuideQuery } from './Guide.generated';

interface GuideActionsProps {
  readonly guide: Pick<ItemGuideQuery['itemGuide'], 'code' | 'name' | 'department' | 'version'>;
  readonly onTell: (sentence: string) => void;
}

interface ActProps {
  readonly word: string;
  readonly icon: IconName;
  readonly onTap: () => void;
  readonly on?: boolean;
  readonly share?: boolean;
}

const Act = ({ word, icon, onTap, on, share = false }: ActProps) => (
  <Tap className={cx(styles.act, on && styles.on)} pressed={on} onTap={onTap} openType={share ? 'share' : undefined}>
    <Icon name={icon} className={styles.icon} />
    <Text>{word}</Text>
  </Tap>
);

function Keep({ guide, onTell }: GuideActionsProps) {
  const kept = useSavedItems('favourites').some(({ code }) => code === guide.code);
  const turn = (): void => {
    if (kept) dropItem('favourites', guide.code);
    else keepItem('favourites', { ...guide, version: guide.version.number });
    onTell(kept ? GUIDE.unsavedToast : GUIDE.savedToast);
  };
  return <Act word={kept ? GUIDE.saved : GUIDE.save} icon="star" on={kept} onTap={turn} />;
}

function Share({ guide, onTell }: GuideActionsProps) {
  const hand = async (): Promise<void> => {
    if (sharing.byHost) return;
    const sentence = GUIDE.shared[await sharing.hand({ title: guide.name, path: ROUTES.item(guide.code) })];
    if (sentence) onTell(sentence);
  };
  return <Act word={GUIDE.share} icon="share-2" share={sharing.byHost} onTap={() => void hand()} />;
}

/** Keep, share, show the code, print. */
export function GuideActions({ guide, onTell }: GuideActionsProps) {
  const [qr, setQr] = useState(false);
  return (
    <View className={styles.actions}>
      <Keep guide={guide} onTell={onTell} />
      <Share guide={guide} onTell={onTell} />
      <Act word={GUIDE.qr} icon="qr-code" onTap={() => setQr(true)} />
      <Act word={GUIDE.print} icon="printer" onTap={() => navigation.go(ROUTES.itemNotice(guide.code))} />
      <Sheet open={qr} title={GUIDE.qrTitle} closeWord={FRAME.close} onClose={() => setQr(false)}>
        <View className={styles.qr}>
          <Image
            className={styles.picture}
            src={files.address(qrPath(guide.code))}
            mode="aspectFit"
            aria-label={GUIDE.qrLabel(guide.name)}
          />
          <View>{guide.name}</View>
          <View className={styles.note}>{GUIDE.qrNote}</View>
        </View>
      </Sheet>
    </View>
  );
}
