import { View } from '@tarojs/components';
import { useState } from 'react';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { problemWords } from '@/copy/problems';
import { useStepped } from '@/frame/useStepped';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Field } from '@/ui/Field';
import type { DeskVersionFragment } from '../../parts/DeskVersion.generated';
import styles from '../../parts/desk.module.scss';
import {
  PublishItemVersionDocument,
  RetireItemVersionDocument,
  ReturnItemDraftDocument,
  SubmitItemDraftDocument,
  WithdrawItemDraftDocument,
} from './Item.generated';

export interface VersionStepsProps {
  readonly version: Pick<DeskVersionFragment, 'id' | 'revision' | 'state' | 'number'>;
  readonly onDone: (sentence: string) => void;
}

/** The writes of a version, each with the sentence that follows it. */
function useSteps(onDone: VersionStepsProps['onDone']) {
  const { done } = ITEMS_DESK;
  const submit = useStepped(SubmitItemDraftDocument, () => onDone(done.SUBMIT));
  const publish = useStepped(PublishItemVersionDocument, () => onDone(done.PUBLISH));
  const sendBack = useStepped(ReturnItemDraftDocument, () => onDone(done.RETURN));
  const retire = useStepped(RetireItemVersionDocument, () => onDone(done.RETIRE));
  const withdraw = useStepped(WithdrawItemDraftDocument, () => onDone(done.WITHDRAW));
  const all = [submit, publish, sendBack, retire, withdraw];
  const problem = all.map((step) => step.problem).find((each) => each !== null) ?? null;
  return { submit, publish, sendBack, retire, withdraw, problem, busy: all.some((step) => step.busy) };
}

/** What can be done next with a version; a retired one stays as it is. */
export function VersionSteps({ version, onDone }: VersionStepsProps) {
  const { id, revision, state, number } = version;
  const [why, setWhy] = useState('');
  const steps = useSteps(onDone);
  const reason = why.trim();
  const input = { id, revision, why: reason };
  const free = { input: { ...input, why: reason || null } };
  const silent = reason === '' || steps.busy;
  if (state === 'RETIRED') return null;
  return (
    <View className={styles.actions}>
      {steps.problem && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(steps.problem)}
        </Banner>
      )}
      <Field
        label={`${ITEMS_DESK.why}（${ITEMS_DESK.version(number)}）`}
        help={ITEMS_DESK.whyHelp}
        value={why}
        maxLength={200}
        onChange={setWhy}
      />
      {state === 'DRAFT' && (
        <>
          <Action busy={steps.busy} onTap={() => void steps.submit.run(free)}>
            {ITEMS_DESK.submit}
          </Action>
          <Action look="soft" disabled={silent} onTap={() => void steps.withdraw.run({ input })}>
            {ITEMS_DESK.withdraw}
          </Action>
        </>
      )}
      {state === 'IN_REVIEW' && (
        <>
          <Action busy={steps.busy} onTap={() => void steps.publish.run(free)}>
            {ITEMS_DESK.publish}
          </Action>
          <Action look="soft" disabled={silent} onTap={() => void steps.sendBack.run({ input })}>
            {ITEMS_DESK.sendBack}
          </Action>
        </>
      )}
      {state === 'PUBLISHED' && (
        <Action look="soft" disabled={silent} onTap={() => void steps.retire.run({ input })}>
          {ITEMS_DESK.retire}
        </Action>
      )}
    </View>
  );
}
