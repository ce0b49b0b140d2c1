import { Text, View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { cx, HIDDEN, role } from './a11y';
import { Tap } from './Tap';
import styles from './YearGrid.module.scss';

/** How one month is drawn: by tone and by pattern, so that it is told without colour too. */
export type CellLook = 'full' | 'striped' | 'hollow' | 'none' | 'future';

export interface YearGridProps {
  readonly years: readonly { readonly year: number; readonly cells: readonly CellLook[]; readonly label: string }[];
  /** What each look means; looks without a word are not in the legend. */
  readonly legend: readonly { readonly look: CellLook; readonly word: string }[];
  /** A tap on a year; `label` of the year tells a screen reader what it holds. */
  readonly onYear: (year: number) => void;
  readonly chosenYear?: number | null;
  /** Opens under the chosen year. */
  readonly detail?: ReactNode;
}

const MONTHS = ['1', '', '', '4', '', '', '7', '', '', '10', '', ''];

/** A life by years and months: one row a year, January first; a tap opens the year. */
export const YearGrid = ({ years, legend, onYear, chosenYear, detail }: YearGridProps) => (
  <View>
    <View className={styles.row} {...HIDDEN}>
      <View className={styles.year} />
      {MONTHS.map((month, index) => (
        <Text className={styles.month} key={index}>
          {month}
        </Text>
      ))}
    </View>
    {years.map(({ year, cells, label }) => (
      <Fragment key={year}>
        <Tap
          label={label}
          className={cx(styles.row, styles.tap, year === chosenYear && styles.chosen)}
          onTap={() => onYear(year)}
          expanded={year === chosenYear}
        >
          <Text className={styles.year}>{String(year)}</Text>
          {cells.map((look, index) => (
            <View className={cx(styles.cell, styles[look])} key={index} />
          ))}
        </Tap>
        {year === chosenYear && detail}
      </Fragment>
    ))}
    <View className={styles.legend} {...role('list')}>
      {legend.map(({ look, word }) => (
        <View className={styles.entry} key={look} {...role('listitem')}>
          <View className={cx(styles.cell, styles.sample, styles[look])} />
          <Text>{word}</Text>
        </View>
      ))}
    </View>
  </View>
);
