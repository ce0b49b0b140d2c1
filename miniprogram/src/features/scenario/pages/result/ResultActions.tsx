import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { SCENARIO } from '@/copy/scenario';
import { ROUTES } from '@/frame/routes';
import { files } from '@/platform/files';
import { sharing } from '@/platform/sharing';
import { Icon } from '@/ui/Icon';
import type { IconName } from '@/ui/icons.generated';
import { Sheet } from '@/ui/Sheet';
import { Tap } from '@/ui/Tap';
import { planPath, qrPath } from '../../logic/paperPaths';
import styles from './ResultActions.module.scss';

interface ResultActionsProps {
  readonly name: string;
  readonly code: string;
  /** Division code of the chosen place; null: the city. */
  readonly region: string | null;
  readonly onTell: (sentence: string) => void;
}

interface ActProps {
  readonly word: string;
  readonly icon: IconName;
  readonly onTap: () => void;
  readonly share?: boolean;
}

const Act = ({ word, icon, onTap, share = false }: ActProps) => (
  <Tap className={styles.act} onTap={onTap} openType={share ? 'share' : undefined}>
    <Icon name={icon} className={styles.icon} />
    <Text>{word}</Text>
  </Tap>
);

function Share({ name, code, onTell }: ResultActionsProps) {
  const hand = async (): Promise<void> => {
    if (sharing.byHost) return;
    const card = { title: SCENARIO.shareTitle(name), path: ROUTES.scenarioResult(code) };
    const sentence = SCENARIO.shared[await sharing.hand(card)];
    if (sentence) onTell(sentence);
  };
  return <Act word={SCENARIO.shareResult} icon="share-2" share={sharing.byHost} onTap={() => void hand()} />;
}

function Print({ code, region, onTell }: ResultActionsProps) {
  const open = async (): Promise<void> => {
    if (!(await files.openPdf(planPath(code, region)))) onTell(SCENARIO.printFailed);
  };
  return <Act word={SCENARIO.print} icon="printer" onTap={() => void open()} />;
}

/** Hand it on, show its code, print it. */
export function ResultActions(props: ResultActionsProps) {
  const [qr, setQr] = useState(false);
  const { name, code } = props;
  return (
    <View className={styles.actions}>
      <Share {...props} />
      <Act word={SCENARIO.qr} icon="qr-code" onTap={() => setQr(true)} />
      <Print {...props} />
      <Sheet open={qr} title={SCENARIO.qrTitle} closeWord={FRAME.close} onClose={() => setQr(false)}>
        <View className={styles.qr}>
          <Image
            className={styles.picture}
            src={files.address(qrPath(code))}
            mode="aspectFit"
            aria-label={SCENARIO.qrLabel(name)}
          />
          <View>{name}</View>
          <View className={styles.note}>{SCENARIO.qrNote}</View>
        </View>
      </Sheet>
    </View>
  );
}
