import { View } from '@tarojs/components';
import { CORRECTIONS, KIND_NAMES } from '@/copy/privacy';
import { isText, useDraft } from '@/frame/useDraft';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { Segments } from '@/ui/Segments';
import styles from './privacy.module.scss';

export type CorrectionKind = 'IDENTITY' | 'ACCOUNTS' | 'PRIVACY' | 'SOCIAL_SECURITY' | 'TRAFFIC' | 'HOUSING_FUND';

/** What the form hands over. */
export interface CorrectionDraft {
  readonly kind: CorrectionKind;
  readonly record: string;
  readonly wrong: string;
  readonly evidence: string;
}

interface CorrectionFormProps {
  readonly busy: boolean;
  readonly problem: string | null;
  /** The field that the BFF found wrong. */
  readonly field: string | undefined;
  readonly onSubmit: (draft: CorrectionDraft, clear: () => void) => void;
}

const KINDS: readonly CorrectionKind[] = ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND', 'IDENTITY'];
const MOST_RECORD = 100;
const MOST_WORDS = 500;

/** What is wrong, in the citizen's own words; what was typed is kept over a step. */
export function CorrectionForm({ busy, problem, field, onSubmit }: CorrectionFormProps) {
  const [kind, setKind] = useDraft('correction kind', 'SOCIAL_SECURITY', isText);
  const [record, setRecord] = useDraft('correction record', '', isText);
  const [wrong, setWrong] = useDraft('correction wrong', '', isText);
  const [evidence, setEvidence] = useDraft('correction evidence', '', isText);
  const clear = (): void => [setRecord, setWrong, setEvidence].forEach((set) => set(''));
  const chosen = KINDS.find((one) => one === kind) ?? 'SOCIAL_SECURITY';
  const errorOf = (name: string): string | null => (field === name ? problem : null);
  return (
    <Card title={CORRECTIONS.form}>
      <Segments
        label={CORRECTIONS.kind}
        options={KINDS.map((value) => ({ value, label: KIND_NAMES[value] ?? value }))}
        value={chosen}
        onChange={setKind}
      />
      <View className={styles.actions}>
        <Field
          {...{ label: CORRECTIONS.record, help: CORRECTIONS.recordHelp, value: record, onChange: setRecord }}
          {...{ maxLength: MOST_RECORD, error: errorOf('record') }}
        />
        <Field
          {...{ label: CORRECTIONS.wrong, help: CORRECTIONS.wrongHelp, value: wrong, onChange: setWrong }}
          {...{ maxLength: MOST_WORDS, error: errorOf('wrong') }}
        />
        <Field
          {...{ label: CORRECTIONS.evidence, help: CORRECTIONS.evidenceHelp, value: evidence, onChange: setEvidence }}
          {...{ maxLength: MOST_WORDS, error: errorOf('evidence') }}
        />
        {problem && field === undefined && (
          <Banner icon="circle-alert" tone="bad">
            {problem}
          </Banner>
        )}
        <Action
          busy={busy}
          disabled={record.trim().length < 2 || wrong.trim().length < 5}
          onTap={() => onSubmit({ kind: chosen, record, wrong, evidence }, clear)}
        >
          {CORRECTIONS.submit}
        </Action>
      </View>
    </Card>
  );
}
