import { Text, View } from '@tarojs/components';
import { dayOfMonth, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { dayWords, monthWords } from '@/copy/format';
import { GUIDE } from '@/copy/itemGuide';
import { wordOf } from '@/copy/items';
import { cx, HIDDEN, role } from '@/ui/a11y';
import { daysOffOf, monthsOf, type MonthCell, type MonthPicture } from '../logic/calendar';
import type { GuideCalendarFragment } from './Calendar.generated';
import styles from './Calendar.module.scss';

/** More is told by its last day alone. */
const MOST_MONTHS = 3;

interface Marks {
  readonly from: BusinessDate;
  /** By the promise, or by the law where nothing is promised. */
  readonly until: BusinessDate;
}

function lookOf({ day, counted }: NonNullable<MonthCell>, { from, until }: Marks): string | undefined {
  if (day === from) return styles.start;
  if (day === until) return styles.last;
  if (!counted || day > until) return styles.outside;
  if (counted.number !== null) return styles.counted;
  return counted.kind === 'WEEKEND' ? styles.rest : styles.off;
}

function wordsOf({ day, counted }: NonNullable<MonthCell>, { from, until }: Marks): string {
  const kind = wordOf(GUIDE.dayKinds, counted?.kind ?? null);
  const about = [
    day === from ? GUIDE.legend.start : null,
    counted?.number != null ? GUIDE.numbered(counted.number) : null,
    counted?.number == null ? (counted?.note ?? kind) : null,
    day === until ? GUIDE.legend.last : null,
  ];
  return about.filter(Boolean).join('，');
}

/** One sentence for those who do not see the picture. */
const monthLabel = ({ month, weeks }: MonthPicture, marks: Marks): string =>
  [
    monthWords(month as BusinessMonth),
    ...weeks.flat().flatMap((cell) => {
      const words = cell && cell.day <= marks.until ? wordsOf(cell, marks) : '';
      return cell && words ? [GUIDE.day(`${dayOfMonth(cell.day)} 日`, words)] : [];
    }),
  ].join('；');

const Month = ({ picture, marks }: { readonly picture: MonthPicture; readonly marks: Marks }) => (
  <View className={styles.month}>
    <View className={styles.name}>{monthWords(picture.month as BusinessMonth)}</View>
    <View {...role('img', { 'aria-label': monthLabel(picture, marks) })}>
      <View className={styles.week} {...HIDDEN}>
        {GUIDE.weekdays.map((name) => (
          <Text key={name} className={styles.weekday}>
            {name}
          </Text>
        ))}
      </View>
      {picture.weeks.map((week, row) => (
        <View className={styles.week} key={row} {...HIDDEN}>
          {week.map((cell, column) => (
            <Text key={column} className={cx(styles.day, cell && lookOf(cell, marks))}>
              {cell ? dayOfMonth(cell.day) : ''}
            </Text>
          ))}
        </View>
      ))}
    </View>
  </View>
);

const LEGEND = [
  ['start', GUIDE.legend.start],
  ['counted', GUIDE.legend.counted],
  ['rest', GUIDE.legend.rest],
  ['off', GUIDE.legend.off],
  ['last', GUIDE.legend.last],
] as const;

const Legend = () => (
  <View className={styles.legend} {...HIDDEN}>
    {LEGEND.map(([look, word]) => (
      <View className={styles.entry} key={look}>
        <Text className={cx(styles.sample, styles[look])} />
        <Text>{word}</Text>
      </View>
    ))}
  </View>
);

interface CalendarProps {
  readonly calendar: GuideCalendarFragment;
  readonly today: BusinessDate;
  /** It was counted on an earlier day and is shown without a network. */
  readonly isKept?: boolean;
}

/** Sentences of the last days, and why days in between do not count. */
function Sentences({ calendar, today, isKept = false }: CalendarProps) {
  const { promisedUntil, statutoryUntil, from, submittedOn, startNote, days, note } = calendar;
  const until = promisedUntil ?? statutoryUntil;
  const off = until ? daysOffOf(days, until) : [];
  return (
    <View className={styles.sentences}>
      {isKept && <View>{GUIDE.keptAt}</View>}
      {startNote && <View className={styles.main}>{startNote}</View>}
      {promisedUntil && (
        <View className={styles.main}>
          {promisedUntil === from
            ? GUIDE.promisedAtOnce
            : GUIDE.promisedUntil(from === submittedOn && !isKept, dayWords(promisedUntil, today))}
        </View>
      )}
      {statutoryUntil && <View>{GUIDE.statutoryUntil(dayWords(statutoryUntil, today))}</View>}
      {days.length > 0 && <View>{GUIDE.uncounted}</View>}
      {off.map((each) => (
        <View key={each.from}>{GUIDE.holidays(dayWords(each.from, today), dayWords(each.to, today), each.why)}</View>
      ))}
      {note && <View>{note}</View>}
    </View>
  );
}

/** When an application that is accepted today is done: month by month, with every day that does not count. */
export function Calendar({ calendar, today, isKept }: CalendarProps) {
  const { from, days, promisedUntil, statutoryUntil } = calendar;
  const until = promisedUntil ?? statutoryUntil;
  const drawn = until && until > from && days.length > 0 ? monthsOf(from, until, days) : [];
  return (
    <View>
      <Sentences calendar={calendar} today={today} isKept={isKept} />
      {until && drawn.length > 0 && (
        <>
          <Legend />
          <View className={styles.months}>
            {drawn.slice(0, MOST_MONTHS).map((picture) => (
              <Month key={picture.month} picture={picture} marks={{ from, until }} />
            ))}
          </View>
        </>
      )}
      {drawn.length > MOST_MONTHS && <View className={styles.later}>{GUIDE.later(drawn.length - MOST_MONTHS)}</View>}
    </View>
  );
}
