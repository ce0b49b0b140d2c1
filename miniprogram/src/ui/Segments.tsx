import { Text, View } from '@tarojs/components';
import { cx, role } from './a11y';
import { Tap } from './Tap';
import styles from './Segments.module.scss';

export interface SegmentsProps<Value extends string> {
  /** What is filtered, for a screen reader. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A filter of a few choices, one of them on. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <View className={styles.segments} {...role('group', { 'aria-label': label })}>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <Tap
            key={option.value}
            className={cx(styles.segment, on && styles.on)}
            pressed={on}
            onTap={() => onChange(option.value)}
          >
            <Text>{option.label}</Text>
            {option.count !== undefined && <Text className={styles.count}>{option.count}</Text>}
          </Tap>
        );
      })}
    </View>
  );
}
