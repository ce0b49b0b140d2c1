import { Text, View } from '@tarojs/components';
import { cx } from './a11y';
import { Tap } from './Tap';
import styles from './ConsentTick.module.scss';
import { Icon } from './Icon';

export interface ConsentTickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The whole sentence that is agreed to. */
  readonly children: string;
}

/** Consent to one thing, never ticked beforehand. */
export const ConsentTick = ({ checked, onChange, children }: ConsentTickProps) => (
  <Tap className={styles.tick} roleName="checkbox" checked={checked} onTap={() => onChange(!checked)}>
    <View className={cx(styles.box, checked && styles.on)}>{checked && <Icon name="check" />}</View>
    <Text className={styles.words}>{children}</Text>
  </Tap>
);
