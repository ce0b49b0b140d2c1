import { View } from '@tarojs/components';
import { useState } from 'react';
import { instantWords } from '@/copy/format';
import { CLOSE } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { AskSheet } from '../../parts/AskSheet';
import styles from '../../parts/privacy.module.scss';
import {
  CloseAccountDocument,
  RequestAccountClosingDocument,
  UndoAccountClosingDocument,
  type CloseAccountQuery,
} from './CloseAccount.generated';

type Term = CloseAccountQuery['closingTerms']['kept'][number];
const ASK = { title: CLOSE.askTitle, note: CLOSE.askNote, yes: CLOSE.yes, no: CLOSE.no } as const;

/** What goes, or what stays, each with its reason. */
const Terms = ({ title, terms }: { readonly title: string; readonly terms: readonly Term[] }) => (
  <Card title={title}>
    {terms.map(({ what, why }) => (
      <View className={styles.item} key={what}>
        <View className={styles.what}>{what}</View>
        <View className={styles.why}>{why}</View>
      </View>
    ))}
  </Card>
);

interface UnderwayProps {
  readonly closing: NonNullable<CloseAccountQuery['accountClosing']>;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** The days of grace, with the way back as the first thing to see. */
const Underway = ({ closing, busy, onUndo }: UnderwayProps) => {
  const grace = closing.state === 'GRACE';
  return (
    <>
      <Banner icon="clock" tone="warn">
        {grace ? CLOSE.underway(instantWords(closing.dueAt)) : CLOSE.erasing}
      </Banner>
      {grace && (
        <View className={styles.actions}>
          <Action busy={busy} onTap={onUndo}>
            {CLOSE.undo}
          </Action>
        </View>
      )}
    </>
  );
};

/** Closing one's accounts: what goes, what stays and why, and seven days to think it over. */
export default function CloseAccountPage() {
  const { data, frame, refresh } = usePage(CloseAccountDocument, {}, { needs: 'signedIn' });
  const [asking, setAsking] = useState(false);
  const [toast, say] = useToast();
  const done = (words: string): void => {
    setAsking(false);
    say(words);
    void refresh();
  };
  const begin = useStepped(RequestAccountClosingDocument, () => done(CLOSE.begun));
  const undo = useStepped(UndoAccountClosingDocument, () => done(CLOSE.undone));
  const problem = begin.problem ?? undo.problem;
  const closing = data?.accountClosing ?? null;
  return (
    <PageFrame title={CLOSE.title} frame={frame} toast={toast} narrow>
      {data && (
        <>
          <View className={styles.intro}>{CLOSE.intro(data.closingTerms.graceDays)}</View>
          {problem && !asking && (
            <Banner icon="circle-alert" tone="bad">
              {problemWords(problem)}
            </Banner>
          )}
          {closing && <Underway closing={closing} busy={undo.busy} onUndo={() => void undo.run({})} />}
          <Terms title={CLOSE.erased} terms={data.closingTerms.erased} />
          <Terms title={CLOSE.kept} terms={data.closingTerms.kept} />
          {!closing && (
            <Action look="soft" onTap={() => setAsking(true)}>
              {CLOSE.begin}
            </Action>
          )}
        </>
      )}
      <AskSheet
        open={asking}
        words={ASK}
        problem={problem && problemWords(problem)}
        busy={begin.busy}
        onYes={() => void begin.run({})}
        onNo={() => setAsking(false)}
      />
    </PageFrame>
  );
}
