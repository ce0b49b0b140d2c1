import { Text } from '@tarojs/components';
import { cx } from './a11y';
import styles from './Tag.module.scss';
import type { Tone } from './tone';

/** A word on its soft ground. */
export const Tag = ({ children, tone = 'plain' }: { readonly children: string; readonly tone?: Tone }) => (
  <Text className={cx(styles.tag, styles[tone])}>{children}</Text>
);
