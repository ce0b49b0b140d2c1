import { Text, View } from '@tarojs/components';
import { Fragment } from 'react';
import { formatYuan, type Fen } from '@city-services/shared/money/fen';
import { cx } from './a11y';
import styles from './Figure.module.scss';
import type { Tone } from './tone';

/** `{ value: '12', unit: '年' }`; the yuan sign goes before: `{ unit: '¥', value: '1,234.50', before: true }`. */
export interface FigurePart {
  readonly value: string;
  readonly unit?: string;
  readonly before?: boolean;
}

export interface FigureProps {
  readonly parts: readonly FigurePart[];
  /** What it is, above the figure. */
  readonly label?: string;
  readonly size?: 'large' | 'main' | 'small';
  readonly tone?: Tone;
}

/** How much room the longest part of the line needs. */
function lengthOf(parts: readonly FigurePart[]): string | undefined {
  const longest = Math.max(...parts.map(({ value }) => value.length));
  if (longest > 10) return styles.longer;
  if (longest > 8) return styles.long;
  return longest > 7 ? styles.middle : undefined;
}

/** The figure that the citizen came for: the largest thing on its card, and only one there. */
export const Figure = ({ parts, label, size = 'main', tone = 'plain' }: FigureProps) => (
  <View className={styles.figure}>
    {label && <View className={styles.label}>{label}</View>}
    <View className={cx(styles.line, styles[size], lengthOf(parts), styles[tone])}>
      {parts.map(({ value, unit, before }, index) => (
        <Fragment key={index}>
          {unit && before && <Text className={styles.unit}>{unit}</Text>}
          <Text>{value}</Text>
          {unit && !before && <Text className={styles.unit}>{unit}</Text>}
        </Fragment>
      ))}
    </View>
  </View>
);

/** Fen as parts of a figure: `¥ 1,234.50`. */
export const yuanParts = (amount: Fen): FigurePart[] => [{ unit: '¥', value: formatYuan(amount), before: true }];
