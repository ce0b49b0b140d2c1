import { Input, Text, View } from '@tarojs/components';
import { cx, role } from './a11y';
import styles from './Field.module.scss';
import { Icon } from './Icon';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Below, always there. */
  readonly help?: string;
  /** Below, in words, instead of the help. */
  readonly error?: string | null;
  /** Below, when the value is right. */
  readonly good?: string | null;
  readonly type?: 'text' | 'number' | 'idcard';
  readonly maxLength?: number;
  readonly onDone?: () => void;
  readonly onBlur?: () => void;
  readonly autoComplete?: string;
}

/** As many characters fit into the narrowest field at the largest type. */
const SHORT = 8;

const Below = ({ error, good, help }: Pick<FieldProps, 'error' | 'good' | 'help'>) => {
  if (error) {
    return (
      <View className={cx(styles.below, styles.error)} {...role('alert')}>
        <Icon name="circle-alert" /> <Text>{error}</Text>
      </View>
    );
  }
  if (good) {
    return (
      <View className={cx(styles.below, styles.good)}>
        <Icon name="circle-check" /> <Text>{good}</Text>
      </View>
    );
  }
  return help ? <View className={styles.below}>{help}</View> : null;
};

/** One value to type: label above, help below, the fault in words beside the field. */
export function Field(props: FieldProps) {
  const { label, value, onChange, error, type = 'text', maxLength = 60, onDone, onBlur, autoComplete } = props;
  return (
    <View className={styles.field}>
      <View className={styles.label}>{label}</View>
      <Input
        className={cx(styles.input, (type === 'idcard' || value.length > SHORT) && styles.long, error && styles.wrong)}
        value={value}
        type={type}
        maxlength={maxLength}
        aria-label={label}
        aria-invalid={Boolean(error)}
        {...(autoComplete ? { autocomplete: autoComplete } : {})}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onBlur}
        onConfirm={onDone}
      />
      <Below {...props} />
    </View>
  );
}
