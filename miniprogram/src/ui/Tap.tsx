import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './a11y';
import styles from './Tap.module.scss';

export interface TapProps {
  readonly onTap: () => void;
  readonly children?: ReactNode;
  readonly className?: string;
  /** What a screen reader says, where the content does not. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** For a choice that is on or off. */
  readonly pressed?: boolean;
  readonly checked?: boolean;
  readonly roleName?: string;
  readonly expanded?: boolean;
  /** The host's own share button: it asks the page for its card. */
  readonly openType?: 'share';
}

/** Everything that can be tapped: a real button, at least 44 px high, 60 in elder mode, without the host's look. */
export function Tap({
  onTap,
  children,
  className,
  label,
  disabled,
  pressed,
  checked,
  roleName,
  expanded,
  openType,
}: TapProps) {
  const states = {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(pressed === undefined ? {} : { 'aria-pressed': pressed }),
    ...(checked === undefined ? {} : { 'aria-checked': checked }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(openType === undefined ? {} : { openType }),
    ...(roleName === undefined ? {} : { [ROLE_ATTRIBUTE]: roleName }),
  };
  return (
    <Button
      className={cx(styles.tap, className)}
      hoverClass={styles.held}
      disabled={disabled}
      onClick={onTap}
      {...states}
    >
      {children}
    </Button>
  );
}
