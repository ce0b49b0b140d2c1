import { View } from '@tarojs/components';
import { useState } from 'react';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import { addDays, type BusinessDate } from '@city-services/shared/time/businessDate';
import { ACTING } from '@/copy/acting';
import { dayOfInstant, dayWords } from '@/copy/format';
import { VERIFY } from '@/copy/identity';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack, ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import type { AskDelegationInput, DelegationScope, DelegationSide } from '@/gateway/schema.generated';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Segments } from '@/ui/Segments';
import { ALL_SCOPES } from '../../logic/scopes';
import { ScopeTicks } from '../../parts/ScopeTicks';
import { SharingNotice } from '../../parts/SharingNotice';
import type { SharingNotice_NoticeFragment } from '../../parts/SharingNotice.generated';
import styles from '../../parts/acting.module.scss';
import { AskDelegationDocument, AskPageDocument } from './Ask.generated';

const words = ACTING.askPage;
const SIDES = [
  { value: 'I_ACT', label: ACTING.iAct },
  { value: 'THEY_ACT', label: ACTING.theyAct },
] as const;
const DAYS_A_MONTH = 30;
const MONTHS = ['1', '3', '6', '12'] as const;
type Months = (typeof MONTHS)[number];
const CHOICES = MONTHS.map((value) => ({ value, label: words.months(Number(value)) }));

/** The longest consent is a year, of 365 days in any year. */
const lastDay = (today: BusinessDate, months: Months): BusinessDate =>
  addDays(today, months === '12' ? 365 : Number(months) * DAYS_A_MONTH);

interface FormProps {
  readonly today: BusinessDate;
  readonly notice: SharingNotice_NoticeFragment;
  readonly error: string | null;
  readonly busy: boolean;
  readonly onAsk: (input: AskDelegationInput) => void;
}

/** Whom one asks, for what, until when. */
function Form({ today, notice, error, busy, onAsk }: FormProps) {
  const [side, setSide] = useState<DelegationSide>('I_ACT');
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [scopes, setScopes] = useState<readonly DelegationScope[]>([]);
  const [months, setMonths] = useState<Months>('3');
  const number = normaliseCode(idNumber);
  const fault = number.length === 18 ? idNumberFault(number, today) : null;
  const ready = isPersonName(name.trim()) && idNumberFault(number, today) === null && scopes.length > 0;
  const untilOn = lastDay(today, months);
  const noticeVersion = side === 'THEY_ACT' ? notice.version : null;
  return (
    <Card>
      <View className={styles.note}>{words.note}</View>
      <Segments label={words.side} options={SIDES} value={side} onChange={setSide} />
      <Field label={words.name} value={name} onChange={setName} />
      <Field
        label={words.idNumber}
        value={idNumber}
        type="idcard"
        maxLength={18}
        onChange={setIdNumber}
        error={fault && VERIFY.faults[fault]}
        help={words.private}
      />
      <ScopeTicks label={words.scopes} offered={ALL_SCOPES} chosen={scopes} onChange={setScopes} />
      <View className={styles.label}>{words.until}</View>
      <Segments label={words.until} options={CHOICES} value={months} onChange={setMonths} />
      <View className={styles.note}>{words.last(dayWords(untilOn))}</View>
      {noticeVersion && <SharingNotice notice={notice} button={words.send} />}
      {error && (
        <Banner icon="circle-alert" tone="bad">
          {error}
        </Banner>
      )}
      <Action
        busy={busy}
        disabled={!ready}
        onTap={() => onAsk({ side, name: name.trim(), idNumber: number, scopes: [...scopes], untilOn, noticeVersion })}
      >
        {words.send}
      </Action>
    </Card>
  );
}

/** Asks a relative for consent to act for them, or to act for oneself. */
export default function AskPage() {
  const { data, frame } = usePage(AskPageDocument, {});
  const [sent, setSent] = useState(false);
  const { busy, problem, run } = useStepped(AskDelegationDocument, () => setSent(true));
  // Of the real day: consent runs by the clock, also while a city's records are of another day.
  const today = data && dayOfInstant(data.serverTime);
  return (
    <PageFrame title={words.title} frame={frame} narrow>
      {sent && (
        <Empty
          drawing="city"
          sentence={words.sent}
          note={words.sentNote}
          action={<Action onTap={() => comeBack(ROUTES.acting)}>{words.back}</Action>}
        />
      )}
      {today && !sent && (
        <Form
          today={today}
          notice={data.sharingNotice}
          busy={busy}
          error={problem && problemWords(problem)}
          onAsk={(input) => void run({ input })}
        />
      )}
    </PageFrame>
  );
}
