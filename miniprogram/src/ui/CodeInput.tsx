import { Input, Text, View } from '@tarojs/components';
import { cx, HIDDEN, role } from './a11y';
import styles from './CodeInput.module.scss';

export interface CodeInputProps {
  readonly label: string;
  readonly value: string;
  readonly length: number;
  readonly onChange: (digits: string) => void;
  readonly error?: string | null;
}

/** A code of digits: boxes to look at, one field to type and paste into. */
export const CodeInput = ({ label, value, length, onChange, error }: CodeInputProps) => (
  <View className={styles.code}>
    <View className={styles.boxes} {...HIDDEN}>
      {Array.from({ length }, (_, index) => (
        <Text
          className={cx(styles.box, index === Math.min(value.length, length - 1) && styles.next, error && styles.wrong)}
          key={index}
        >
          {value[index] ?? ''}
        </Text>
      ))}
    </View>
    <Input
      className={styles.input}
      type="number"
      value={value}
      maxlength={length}
      focus
      aria-label={label}
      aria-invalid={Boolean(error)}
      {...{ autocomplete: 'one-time-code' }}
      onInput={(event) => onChange(event.detail.value.replace(/\D/g, '').slice(0, length))}
    />
    {error && (
      <View className={styles.error} {...role('alert')}>
        {error}
      </View>
    )}
  </View>
);
