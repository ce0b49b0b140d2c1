import { Decimal128, Double, Long, ObjectId, Timestamp } from 'bson';
import { expressionTable, failureTable } from '../aggregate/support';

const at = (text: string): Date => new Date(text);
const long = (value: number): Long => Long.fromNumber(value);
const date = at('2017-01-01T08:14:39.736Z');

describe('parts of a date', () => {
  expressionTable([
    [{ $year: '$d' }, { d: date }, 2017],
    [{ $month: ['$d'] }, { d: date }, 1],
    [{ $dayOfMonth: { date: '$d' } }, { d: date }, 1],
    [{ $dayOfWeek: '$d' }, { d: date }, 1],
    [{ $dayOfYear: '$d' }, { d: at('2016-12-31T00:00:00Z') }, 366],
    [{ $hour: { date: '$d', timezone: 'America/New_York' } }, { d: date }, 3],
    [{ $hour: { date: '$d', timezone: 'Asia/Shanghai' } }, { d: date }, 16],
    [{ $hour: { date: '$d', timezone: '-0530' } }, { d: date }, 2],
    [{ $minute: '$d' }, { d: date }, 14],
    [{ $second: '$d' }, { d: date }, 39],
    [{ $millisecond: '$d' }, { d: date }, 736],
    [{ $week: { $literal: at('2016-01-01T00:00:00Z') } }, {}, 0],
    [{ $week: { date: at('2017-01-01T00:00:00Z') } }, {}, 1],
    [{ $week: { date: at('2016-11-04T00:00:00Z') } }, {}, 44],
    [{ $isoWeek: { date: at('2016-01-04T00:00:00Z') } }, {}, 1],
    [{ $isoWeek: { date: at('2016-01-01T00:00:00Z') } }, {}, 53],
    [{ $isoWeekYear: { date: at('2016-01-01T00:00:00Z') } }, {}, long(2015)],
    [{ $isoDayOfWeek: { date: at('2017-01-01T00:00:00Z') } }, {}, 7],
    [{ $year: '$d' }, { d: null }, null],
    [{ $year: { date: '$d', timezone: '$none' } }, { d: date }, null],
    [{ $year: '$d' }, { d: new ObjectId('507f191e810c19729de860ea') }, 2012],
    [{ $year: '$d' }, { d: new Timestamp({ t: 1500000000, i: 1 }) }, 2017],
    [{ $year: at('0020-05-01T00:00:00Z') }, {}, 20],
    [
      { $dateToParts: { date: '$d' } },
      { d: date },
      { year: 2017, month: 1, day: 1, hour: 8, minute: 14, second: 39, millisecond: 736 },
    ],
    [
      { $dateToParts: { date: '$d', timezone: 'America/New_York' } },
      { d: date },
      { year: 2017, month: 1, day: 1, hour: 3, minute: 14, second: 39, millisecond: 736 },
    ],
    [
      { $dateToParts: { date: '$d', iso8601: true } },
      { d: date },
      { isoWeekYear: 2016, isoWeek: 52, isoDayOfWeek: 7, hour: 8, minute: 14, second: 39, millisecond: 736 },
    ],
  ]);
  failureTable([
    [{ $year: 'x' }, {}, 16006],
    [{ $year: { date: date, timezone: 'Mars/Olympus' } }, {}, 40485],
    [{ $year: { date: date, timezone: 1 } }, {}, 40517],
    [{ $year: [date, date] }, {}, 40536],
    [{ $year: { timezone: 'UTC' } }, {}, 40539],
    [{ $year: { date: date, zone: 'UTC' } }, {}, 40535],
    [{ $dateToParts: { timezone: 'UTC' } }, {}, 40522],
  ]);
});

describe('$dateFromParts carries what is out of range', () => {
  expressionTable([
    [{ $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12 } }, {}, at('2017-02-08T12:00:00Z')],
    [{ $dateFromParts: { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 } }, {}, at('2017-02-08T12:00:00Z')],
    [
      {
        $dateFromParts: {
          year: 2016,
          month: 12,
          day: 31,
          hour: 23,
          minute: 46,
          second: 12,
          timezone: 'America/New_York',
        },
      },
      {},
      at('2017-01-01T04:46:12Z'),
    ],
    [{ $dateFromParts: { year: 2017, month: 14, day: 1, hour: 12 } }, {}, at('2018-02-01T12:00:00Z')],
    [{ $dateFromParts: { year: 2017, month: 0, day: 1, hour: 12 } }, {}, at('2016-12-01T12:00:00Z')],
    [{ $dateFromParts: { year: 2017, month: 2, day: 31 } }, {}, at('2017-03-03T00:00:00Z')],
    [{ $dateFromParts: { year: 2017, day: 0 } }, {}, at('2016-12-31T00:00:00Z')],
    [{ $dateFromParts: { year: 2017, minute: -1 } }, {}, at('2016-12-31T23:59:00Z')],
    [{ $dateFromParts: { year: 50 } }, {}, at('0050-01-01T00:00:00Z')],
    [{ $dateFromParts: { year: 2017, month: null } }, {}, null],
  ]);
  failureTable([
    [{ $dateFromParts: { month: 1 } }, {}, 40516],
    [{ $dateFromParts: { year: 10000 } }, {}, 40523],
    [{ $dateFromParts: { year: 2017, isoWeek: 1 } }, {}, 40489],
    [{ $dateFromParts: { year: 2017.5 } }, {}, 40515],
    [{ $dateFromParts: { year: 2017, day: 40000 } }, {}, 31034],
    [{ $dateFromParts: { year: 2017, week: 1 } }, {}, 40518],
  ]);
});

describe('$dateToString', () => {
  const written = at('2014-01-01T08:15:39.736Z');
  expressionTable([
    [{ $dateToString: { format: '%Y-%m-%d', date: '$d' } }, { d: written }, '2014-01-01'],
    [
      { $dateToString: { format: '%H:%M:%S:%L%z', date: '$d', timezone: 'America/New_York' } },
      { d: written },
      '03:15:39:736-0500',
    ],
    [
      { $dateToString: { format: '%H:%M:%S:%L%z', date: '$d', timezone: '+04:30' } },
      { d: written },
      '12:45:39:736+0430',
    ],
    [
      { $dateToString: { format: 'minutes %Z', date: '$d', timezone: 'America/New_York' } },
      { d: written },
      'minutes -300',
    ],
    [{ $dateToString: { format: '%j %u %w %U %V %G %%', date: '$d' } }, { d: written }, '001 3 4 00 01 2014 %'],
    [{ $dateToString: { format: '%d %b %B', date: '$d' } }, { d: written }, '01 Jan January'],
    [{ $dateToString: { date: '$d' } }, { d: written }, '2014-01-01T08:15:39.736Z'],
    [{ $dateToString: { date: '$d', timezone: 'UTC' } }, { d: written }, '2014-01-01T08:15:39.736Z'],
    [{ $dateToString: { date: '$d', timezone: 'Asia/Shanghai' } }, { d: written }, '2014-01-01T16:15:39.736'],
    [{ $dateToString: { date: null } }, {}, null],
    [{ $dateToString: { date: null, onNull: 'never' } }, {}, 'never'],
    [{ $dateToString: { date: '$d', format: null } }, { d: written }, null],
  ]);
  failureTable([
    [{ $dateToString: { date: '$d', format: '%Q' } }, { d: written }, 18536],
    [{ $dateToString: { date: '$d', format: '%' } }, { d: written }, 18535],
    [{ $dateToString: { date: '$d', format: 1 } }, { d: written }, 18533],
    [{ $dateToString: { format: '%Y' } }, {}, 18628],
    [{ $dateToString: { date: '$d', form: '%Y' } }, {}, 18534],
    [{ $dateToString: { date: 'x' } }, {}, 16006],
  ]);
});

describe('$dateFromString', () => {
  expressionTable([
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40.787' } }, {}, at('2017-02-08T12:10:40.787Z')],
    [
      { $dateFromString: { dateString: '2017-02-08T12:10:40.787', timezone: 'America/New_York' } },
      {},
      at('2017-02-08T17:10:40.787Z'),
    ],
    [{ $dateFromString: { dateString: '2017-02-08' } }, {}, at('2017-02-08T00:00:00Z')],
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40+0800' } }, {}, at('2017-02-08T04:10:40Z')],
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40Z' } }, {}, at('2017-02-08T12:10:40Z')],
    [{ $dateFromString: { dateString: '06-15-2018', format: '%m-%d-%Y' } }, {}, at('2018-06-15T00:00:00Z')],
    [
      { $dateFromString: { dateString: '15.06.2018 07:05', format: '%d.%m.%Y %H:%M', timezone: 'Asia/Shanghai' } },
      {},
      at('2018-06-14T23:05:00Z'),
    ],
    [{ $dateFromString: { dateString: '2018-24-3', format: '%G-%V-%u' } }, {}, at('2018-06-13T00:00:00Z')],
    [{ $dateFromString: { dateString: '3 June 2020', format: '%d %B %Y' } }, {}, at('2020-06-03T00:00:00Z')],
    [{ $dateFromString: { dateString: '2018 166', format: '%Y %j' } }, {}, at('2018-06-15T00:00:00Z')],
    [{ $dateFromString: { dateString: '2018-06-15 +480', format: '%Y-%m-%d %Z' } }, {}, at('2018-06-14T16:00:00Z')],
    [{ $dateFromString: { dateString: null } }, {}, null],
    [{ $dateFromString: { dateString: null, onNull: 'none' } }, {}, 'none'],
    [{ $dateFromString: { dateString: 'no date', onError: '$text' } }, { text: 'fallback' }, 'fallback'],
    [{ $dateFromString: { dateString: 5, onError: 'x' } }, {}, 'x'],
  ]);
  failureTable([
    [{ $dateFromString: { dateString: 'no date' } }, {}, 241],
    [{ $dateFromString: { dateString: '2017-02-30' } }, {}, 241],
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40Z', timezone: 'UTC' } }, {}, 241],
    [{ $dateFromString: { dateString: '2017-02', format: '%Y-%m' } }, {}, 241],
    [{ $dateFromString: { dateString: '2017', format: '%Q' } }, {}, 18536],
    [{ $dateFromString: { dateString: 'x', timezone: 'Nowhere', onError: 1 } }, {}, 40485],
    [{ $dateFromString: {} }, {}, 40542],
  ]);
});

describe('date arithmetic', () => {
  const add = (d: string, unit: string, amount: number, timezone?: string): unknown => ({
    $dateAdd: { startDate: at(d), unit, amount, ...(timezone && { timezone }) },
  });
  const diff = (a: string, b: string, unit: string, more: object = {}): unknown => ({
    $dateDiff: { startDate: at(a), endDate: at(b), unit, ...more },
  });
  const trunc = (d: string, unit: string, more: object = {}): unknown => ({
    $dateTrunc: { date: at(d), unit, ...more },
  });
  expressionTable([
    [add('2020-10-31T12:10:05Z', 'month', 1), {}, at('2020-11-30T12:10:05Z')],
    [add('2020-01-31T00:00:00Z', 'month', 1), {}, at('2020-02-29T00:00:00Z')],
    [add('2021-01-31T00:00:00Z', 'quarter', 1), {}, at('2021-04-30T00:00:00Z')],
    [add('2020-02-29T00:00:00Z', 'year', 1), {}, at('2021-02-28T00:00:00Z')],
    [add('2020-12-31T00:00:00Z', 'month', -10), {}, at('2020-02-29T00:00:00Z')],
    [add('2020-12-31T12:10:05Z', 'day', 2), {}, at('2021-01-02T12:10:05Z')],
    [add('2020-12-31T12:10:05Z', 'week', -1), {}, at('2020-12-24T12:10:05Z')],
    [add('2021-03-13T17:00:00Z', 'day', 1, 'America/New_York'), {}, at('2021-03-14T16:00:00Z')],
    [add('2021-03-13T17:00:00Z', 'hour', 24, 'America/New_York'), {}, at('2021-03-14T17:00:00Z')],
    [add('2020-12-31T12:10:05Z', 'millisecond', -5), {}, at('2020-12-31T12:10:04.995Z')],
    [
      { $dateSubtract: { startDate: at('2020-03-31T00:00:00Z'), unit: 'month', amount: 1 } },
      {},
      at('2020-02-29T00:00:00Z'),
    ],
    [{ $dateAdd: { startDate: null, unit: 'day', amount: 1 } }, {}, null],
    [diff('2020-12-31T23:59:59Z', '2021-01-01T00:00:00Z', 'year'), {}, long(1)],
    [diff('2020-11-01T00:00:00Z', '2021-02-28T00:00:00Z', 'quarter'), {}, long(1)],
    [diff('2021-01-31T00:00:00Z', '2021-02-01T00:00:00Z', 'month'), {}, long(1)],
    [diff('2021-01-01T00:00:00Z', '2021-01-04T00:00:00Z', 'week'), {}, long(1)],
    [diff('2021-01-01T00:00:00Z', '2021-01-04T00:00:00Z', 'week', { startOfWeek: 'Friday' }), {}, long(0)],
    [diff('2021-01-01T00:00:00Z', '2021-01-08T00:00:00Z', 'week', { startOfWeek: 'fri' }), {}, long(1)],
    [diff('2021-01-01T23:00:00Z', '2021-01-02T01:00:00Z', 'day'), {}, long(1)],
    [diff('2021-01-01T17:00:00Z', '2021-01-02T01:00:00Z', 'day', { timezone: 'Asia/Shanghai' }), {}, long(0)],
    [diff('2021-03-14T00:00:00Z', '2021-03-15T00:00:00Z', 'hour', { timezone: 'America/New_York' }), {}, long(24)],
    [diff('2021-01-01T00:59:59Z', '2021-01-01T01:00:00Z', 'hour'), {}, long(1)],
    [diff('2021-01-01T00:00:00.999Z', '2021-01-01T00:00:01Z', 'second'), {}, long(1)],
    [diff('2021-01-01T00:00:00.999Z', '2021-01-01T00:00:01Z', 'millisecond'), {}, long(1)],
    [diff('2021-01-02T00:00:00Z', '2021-01-01T00:00:00Z', 'day'), {}, long(-1)],
    [trunc('2020-05-18T14:10:30Z', 'year'), {}, at('2020-01-01T00:00:00Z')],
    [trunc('2020-05-18T14:10:30Z', 'quarter'), {}, at('2020-04-01T00:00:00Z')],
    [trunc('2020-05-18T14:10:30Z', 'month', { binSize: 6 }), {}, at('2020-01-01T00:00:00Z')],
    [trunc('2021-03-20T11:30:05Z', 'week', { startOfWeek: 'Monday' }), {}, at('2021-03-15T00:00:00Z')],
    [
      trunc('2021-03-20T11:30:05Z', 'week', { binSize: 2, timezone: 'America/Los_Angeles', startOfWeek: 'Monday' }),
      {},
      at('2021-03-15T07:00:00Z'),
    ],
    [trunc('2021-03-20T11:30:05Z', 'week'), {}, at('2021-03-14T00:00:00Z')],
    [trunc('2021-03-20T11:30:05Z', 'day', { timezone: 'Asia/Shanghai' }), {}, at('2021-03-19T16:00:00Z')],
    [trunc('2021-03-20T11:30:05Z', 'minute', { binSize: 15 }), {}, at('2021-03-20T11:30:00Z')],
    [trunc('1999-12-31T23:59:59Z', 'year', { binSize: 3 }), {}, at('1997-01-01T00:00:00Z')],
    [{ $dateTrunc: { date: null, unit: 'day' } }, {}, null],
  ]);
  failureTable([
    [add('2020-10-31T12:10:05Z', 'fortnight', 1), {}, 9],
    [add('2020-10-31T12:10:05Z', 'day', 1.5), {}, 5166405],
    [{ $dateAdd: { startDate: 'x', unit: 'day', amount: 1 } }, {}, 5166403],
    [{ $dateAdd: { unit: 'day', amount: 1 } }, {}, 5166402],
    [diff('2021-01-01T00:00:00Z', '2021-01-04T00:00:00Z', 'week', { startOfWeek: 'Freitag' }), {}, 9],
    [trunc('2021-01-01T00:00:00Z', 'day', { binSize: 0 }), {}, 5439018],
    [trunc('2021-01-01T00:00:00Z', 'day', { bin: 1 }), {}, 5439008],
  ]);
});

describe('type conversion', () => {
  const id = new ObjectId('507f191e810c19729de860ea');
  expressionTable([
    [{ $convert: { input: '10.5', to: 'double' } }, {}, 10.5],
    [{ $convert: { input: 'x', to: 'int', onError: 'bad' } }, {}, 'bad'],
    [{ $convert: { input: null, to: 'int', onNull: 0 } }, {}, 0],
    [{ $convert: { input: 5, to: 2 } }, {}, '5'],
    [{ $convert: { input: true, to: 19 } }, {}, Decimal128.fromString('1')],
    [{ $toInt: '-5' }, {}, -5],
    [{ $toInt: 5.9 }, {}, 5],
    [{ $toInt: long(7) }, {}, 7],
    [{ $toLong: date }, {}, long(date.getTime())],
    [{ $toDouble: date }, {}, date.getTime()],
    [{ $toDouble: '-Infinity' }, {}, -Infinity],
    [{ $toDouble: '1e3' }, {}, new Double(1000)],
    [{ $toDecimal: 2.5 }, {}, Decimal128.fromString('2.50000000000000')],
    [{ $toDecimal: '5.5' }, {}, Decimal128.fromString('5.5')],
    [{ $toString: 2.5 }, {}, '2.5'],
    [{ $toString: 1e20 }, {}, '1e+20'],
    [{ $toString: 0.1 }, {}, '0.1'],
    [{ $toString: false }, {}, 'false'],
    [{ $toString: id }, {}, '507f191e810c19729de860ea'],
    [{ $toString: date }, {}, '2017-01-01T08:14:39.736Z'],
    [{ $toString: long(123) }, {}, '123'],
    [{ $toBool: 'false' }, {}, true],
    [{ $toBool: 0 }, {}, false],
    [{ $toBool: null }, {}, null],
    [{ $toDate: long(1543017600000) }, {}, at('2018-11-24T00:00:00Z')],
    [{ $toDate: '2018-03-20' }, {}, at('2018-03-20T00:00:00Z')],
    [{ $toDate: id }, {}, at('2012-10-17T20:46:22Z')],
    [{ $toObjectId: '507f191e810c19729de860ea' }, {}, id],
    [{ $type: '$x' }, {}, 'missing'],
    [{ $type: { $literal: [1] } }, {}, 'array'],
    [{ $isNumber: Decimal128.fromString('1') }, {}, true],
    [{ $isNumber: '1' }, {}, false],
  ]);
  failureTable([
    [{ $toInt: '5.5' }, {}, 241],
    [{ $toInt: 'abc' }, {}, 241],
    [{ $toInt: long(2 ** 40) }, {}, 241],
    [{ $toInt: date }, {}, 241],
    [{ $toDate: 5 }, {}, 241],
    [{ $toDouble: '0x10' }, {}, 241],
    [{ $toObjectId: 'abc' }, {}, 241],
    [{ $toDouble: id }, {}, 241],
    [{ $convert: { input: 1, to: 'nothing' } }, {}, 2],
    [{ $convert: { input: 1 } }, {}, 9],
  ]);
});
