import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { CORRECTIONS } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { Banner } from '@/ui/Banner';
import { Empty } from '@/ui/Empty';
import { AskOnce } from '../../parts/AskOnce';
import { CorrectionCard } from '../../parts/CorrectionCard';
import { CorrectionForm } from '../../parts/CorrectionForm';
import styles from '../../parts/privacy.module.scss';
import { CorrectionsDocument, SubmitCorrectionDocument, WithdrawCorrectionDocument } from './Corrections.generated';

/** Asking for a correction, and what became of it. */
export default function CorrectionsPage() {
  const { data, frame, refresh } = usePage(CorrectionsDocument, {});
  const [toast, say] = useToast();
  const [submitted, setSubmitted] = useState(false);
  const cleared = useRef<() => void>();
  const submit = useStepped(SubmitCorrectionDocument, ({ submitCorrection }) => {
    cleared.current?.();
    say(CORRECTIONS.submitted(submitCorrection.caseNumber));
    setSubmitted(true);
    void refresh();
  });
  const withdraw = useStepped(WithdrawCorrectionDocument, () => {
    say(CORRECTIONS.withdrawn);
    void refresh();
  });
  return (
    <PageFrame title={CORRECTIONS.title} frame={frame} toast={toast} narrow>
      {data && (
        <>
          <View className={styles.intro}>{CORRECTIONS.intro}</View>
          <CorrectionForm
            busy={submit.busy}
            problem={submit.problem && problemWords(submit.problem)}
            field={submit.problem?.field}
            onSubmit={(input, clear) => {
              cleared.current = clear;
              void submit.run({ input });
            }}
          />
          {withdraw.problem && (
            <Banner icon="circle-alert" tone="bad">
              {problemWords(withdraw.problem)}
            </Banner>
          )}
          {data.corrections.length === 0 && (
            <Empty drawing="shelf" sentence={CORRECTIONS.none} note={CORRECTIONS.noneNote} />
          )}
          {data.corrections.map((correction) => (
            <CorrectionCard
              key={correction.id}
              correction={correction}
              busy={withdraw.busy}
              onWithdraw={() => void withdraw.run({ id: correction.id })}
            />
          ))}
        </>
      )}
      <AskOnce ready={data !== null} first={submitted ? 'MESSAGES' : null} />
    </PageFrame>
  );
}
