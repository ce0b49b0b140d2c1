import { View } from '@tarojs/components';
import { cx, HIDDEN } from './a11y';
import styles from './Icon.module.scss';
import type { IconName } from './icons.generated';
import masks from './icons.module.scss';

/** One icon in the colour of its text, 1.25 times as high as the text. New ones: add the name to `icons.json`, run `npm run codegen`. */
export const Icon = ({ name, className }: { readonly name: IconName; readonly className?: string }) => (
  <View className={cx(styles.icon, masks[name], className)} {...HIDDEN} />
);
