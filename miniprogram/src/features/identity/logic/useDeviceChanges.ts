import { useState } from 'react';
import { DEVICES } from '@/copy/identity';
import type { Problem } from '@/gateway/problem';
import { mutate, type Outcome } from '@/gateway/transport';
import { EndDeviceDocument, EndOtherDevicesDocument, UnbindAccountDocument } from '../pages/devices/Devices.generated';
import type { DeviceList_DevicesFragment } from '../parts/AccountCard.generated';

/** What is about to be ended: asked once more before it is. */
export type Question =
  | { readonly kind: 'device'; readonly id: string; readonly name: string }
  | { readonly kind: 'others' }
  | { readonly kind: 'account'; readonly id: string; readonly platform: string; readonly current: boolean };

/** What a question says, and what is told when it is done. */
export interface QuestionWords {
  readonly title: string;
  readonly note: string;
  readonly yes: string;
  readonly done: string;
}

export function wordsOf(question: Question): QuestionWords {
  if (question.kind === 'others') {
    const { endOthersTitle: title, endOthersNote: note, endOthersYes: yes, othersEnded: done } = DEVICES;
    return { title, note, yes, done };
  }
  if (question.kind === 'device') {
    return { title: DEVICES.endTitle(question.name), note: DEVICES.endNote, yes: DEVICES.endYes, done: DEVICES.ended };
  }
  const note = question.current ? `${DEVICES.unbindHere}${DEVICES.unbindNote}` : DEVICES.unbindNote;
  return { title: DEVICES.unbindTitle(question.platform), note, yes: DEVICES.unbindYes, done: DEVICES.unbound };
}

async function send(question: Question): Promise<Outcome<DeviceList_DevicesFragment>> {
  if (question.kind === 'device') {
    const outcome = await mutate(EndDeviceDocument, { deviceId: question.id });
    return outcome.ok ? { ok: true, data: outcome.data.endDevice } : outcome;
  }
  if (question.kind === 'others') {
    const outcome = await mutate(EndOtherDevicesDocument, {});
    return outcome.ok ? { ok: true, data: outcome.data.endOtherDevices } : outcome;
  }
  const outcome = await mutate(UnbindAccountDocument, { accountId: question.id });
  return outcome.ok ? { ok: true, data: outcome.data.unbindAccount } : outcome;
}

export interface DeviceChanges {
  /** After a change; null while the page's own answer is the newest. */
  readonly changed: DeviceList_DevicesFragment | null;
  readonly question: Question | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  ask(question: Question | null): void;
  /** Does what was asked; what was done, or null when it failed. */
  confirm(): Promise<Question | null>;
}

/** Ending devices and accounts, each after one more question. */
export function useDeviceChanges(): DeviceChanges {
  const [changed, setChanged] = useState<DeviceList_DevicesFragment | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = (next: Question | null): void => {
    setProblem(null);
    setQuestion(next);
  };
  const confirm = async (): Promise<Question | null> => {
    if (!question) return null;
    setBusy(true);
    const outcome = await send(question);
    setBusy(false);
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return null;
    }
    setChanged(outcome.data);
    ask(null);
    return question;
  };
  return { changed, question, problem, busy, ask, confirm };
}
