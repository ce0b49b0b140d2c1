import { Text } from '@tarojs/components';
import { cx } from './a11y';
import { Tap } from './Tap';
import styles from './Action.module.scss';
import { Icon } from './Icon';
import type { IconName } from './icons.generated';

export interface ActionProps {
  readonly children: string;
  readonly onTap: () => void;
  /** primary: the one thing to do here. soft: another thing. quiet: a word that can be tapped. */
  readonly look?: 'primary' | 'soft' | 'quiet';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Something is under way: the button stays, tells it, and takes no second tap. */
  readonly busy?: boolean;
  /** What a screen reader says where the same word stands several times; it begins with the word. */
  readonly label?: string;
  /** For what opens and closes something below it. */
  readonly expanded?: boolean;
}

export const Action = ({
  children,
  onTap,
  look = 'primary',
  icon,
  disabled = false,
  busy = false,
  label,
  expanded,
}: ActionProps) => (
  <Tap
    className={cx(styles.action, styles[look])}
    onTap={onTap}
    disabled={disabled || busy}
    label={label}
    expanded={expanded}
  >
    {busy ? <Icon name="refresh-cw" className={styles.turning} /> : icon && <Icon name={icon} />}
    <Text>{children}</Text>
  </Tap>
);
