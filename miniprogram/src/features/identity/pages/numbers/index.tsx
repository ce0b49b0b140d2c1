import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { problemWords } from '@/copy/problems';
import { NUMBERS } from '@/copy/stepUp';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { useCountdown } from '../../logic/useCountdown';
import {
  NumbersDocument,
  RevealNumbersDocument,
  type NumbersQuery,
  type RevealNumbersMutation,
} from './Numbers.generated';
import styles from './index.module.scss';

type Full = RevealNumbersMutation['revealNumbers'];

/** In full while they are shown, else behind stars. They live in this page's memory alone, for a minute. */
function rows(full: Full | null, citizen: NonNullable<NumbersQuery['me']['citizen']>) {
  const own = [
    { label: NUMBERS.idNumber, value: full?.idNumber ?? citizen.idNumber },
    { label: NUMBERS.phone, value: full?.phone ?? citizen.phone ?? NUMBERS.noPhone },
  ];
  return full ? [...own, { label: NUMBERS.licence, value: full.licenceFileNumber ?? NUMBERS.noLicence }] : own;
}

/** 查看完整号码: for a minute, after the citizen has proven to be the one who holds the phone. */
export default function NumbersPage() {
  const { data, frame } = usePage(NumbersDocument, {});
  const [full, setFull] = useState<Full | null>(null);
  const [round, setRound] = useState(0);
  const show = (shown: RevealNumbersMutation): void => {
    setFull(shown.revealNumbers);
    setRound((last) => last + 1);
  };
  const reveal = useStepped(RevealNumbersDocument, show, { name: 'reveal', variables: {} });
  const left = useCountdown(full?.visibleSeconds ?? 0, round);
  useEffect(() => {
    if (!full) return undefined;
    const timer = setTimeout(() => setFull(null), full.visibleSeconds * 1000);
    return () => clearTimeout(timer);
  }, [full]);
  const citizen = data?.me.citizen;
  return (
    <PageFrame title={NUMBERS.title} frame={frame} narrow>
      {reveal.problem && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(reveal.problem)}
        </Banner>
      )}
      {citizen && (
        <Card title={NUMBERS.title} icon="id-card">
          <View className={styles.note}>{full ? NUMBERS.warn : NUMBERS.note}</View>
          <KeyValueList items={rows(full, citizen)} />
          <View className={styles.actions}>
            {full ? (
              <>
                <View className={styles.left}>{NUMBERS.visible(left)}</View>
                <Action look="soft" icon="eye-off" onTap={() => setFull(null)}>
                  {NUMBERS.hide}
                </Action>
              </>
            ) : (
              <Action busy={reveal.busy} onTap={() => void reveal.run({})}>
                {NUMBERS.reveal}
              </Action>
            )}
          </View>
        </Card>
      )}
    </PageFrame>
  );
}
