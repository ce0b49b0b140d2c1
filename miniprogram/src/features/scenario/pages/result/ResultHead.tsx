import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { ROUTES } from '@/frame/routes';
import { sharing } from '@/platform/sharing';
import { role } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import { Figures } from '../../parts/Figures';
import type { PlanFiguresFragment } from '../../parts/Plan.generated';
import styles from './ResultHead.module.scss';

interface ResultHeadProps {
  readonly name: string;
  readonly result: PlanFiguresFragment & { readonly code: string; readonly stop: string | null };
  readonly onTell: (sentence: string) => void;
}

const Share = ({ name, result: { code }, onTell }: ResultHeadProps) => {
  const hand = async (): Promise<void> => {
    if (sharing.byHost) return;
    const card = { title: SCENARIO.shareTitle(name), path: ROUTES.scenarioResult(code) };
    const sentence = SCENARIO.shared[await sharing.hand(card)];
    if (sentence) onTell(sentence);
  };
  return (
    <Tap className={styles.share} openType={sharing.byHost ? 'share' : undefined} onTap={() => void hand()}>
      <Icon name="share-2" />
      <Text>{SCENARIO.shareResult}</Text>
    </Tap>
  );
};

/** How many, how long, how much; and the way to hand it on. */
export const ResultHead = (props: ResultHeadProps) => {
  const { name, result } = props;
  return (
    <Card>
      <View className={styles.name} {...role('heading', { 'aria-level': 2 })}>
        {name}
      </View>
      {result.stop === null && (
        <>
          <View className={styles.count}>{SCENARIO.counts(result.items.length)}</View>
          <View className={styles.note}>{SCENARIO.inOneGo(result.layers)}</View>
          <Figures plan={result} />
        </>
      )}
      <View className={styles.foot}>
        <Share {...props} />
        <Text className={styles.code}>{SCENARIO.code(result.code)}</Text>
      </View>
    </Card>
  );
};
