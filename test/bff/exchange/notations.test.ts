import { businessDate } from '@city-services/shared/time/businessDate';
import { Fault, type Notation } from '../../../bff/src/kernel/dataset';
import {
  codeLike,
  day,
  idNumber,
  instant,
  mobileNumber,
  money,
  moneyNotNegative,
  month,
  oneOf,
  percentE4,
  personName,
  wholeNumber,
} from '../../../bff/src/kernel/notations';
import { ADA } from './records';

const TODAY = businessDate('2026-07-01');
const read = (notation: Notation<unknown>, text: string): unknown => {
  const value = notation.parse(text, TODAY);
  return value instanceof Fault ? 'refused' : value;
};

describe('what departments may write, and nothing else', () => {
  test.each([
    ['1234.50', 123450],
    ['1234.5', 123450],
    ['0', 0],
    ['-0', 0],
    ['+7', 700],
    ['-0.01', -1],
    ['21474836.48', 2147483648],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', 'refused'],
    ['1,234.50', 'refused'],
    ['1.005', 'refused'],
    ['1.', 'refused'],
    ['.5', 'refused'],
    ['1E3', 'refused'],
    ['￥5', 'refused'],
    ['1 000', 'refused'],
    ['--1', 'refused'],
    ['−1', 'refused'],
  ])('money %s', (text, expected) => expect(read(money, text)).toBe(expected));

  test('money that may not be negative', () => {
    expect(read(moneyNotNegative, '-0.01')).toBe('refused');
    expect(read(moneyNotNegative, '-0.00')).toBe(0);
  });

  test.each([
    ['2026-07-01', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['2026/07/01', '2026-07-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'refused'],
    ['2026-7-1', 'refused'],
    ['2026年7月1日', 'refused'],
    ['2026-07-01 00:00:00', 'refused'],
    ['260701', 'refused'],
    ['2026.07.01', 'refused'],
  ])('day %s', (text, expected) => expect(read(day, text)).toBe(expected));

  test.each([
    ['202607', '2026-07'],
    ['2026-07', '2026-07'],
    ['202613', 'refused'],
    ['202600', 'refused'],
    ['2026-7', 'refused'],
    ['2026/07', 'refused'],
    ['20260701', 'refused'],
  ])('month %s', (text, expected) => expect(read(month, text)).toBe(expected));

  test.each([
    ['2026-07-01 00:00:00', '2026-06-30T16:00:00.000Z'],
    ['2026-06-30T16:00:00Z', '2026-06-30T16:00:00.000Z'],
    ['2026-06-30T23:30:00-05:00', '2026-07-01T04:30:00.000Z'],
    ['2026-06-30T16:00:00.999Z', '2026-06-30T16:00:00.000Z'],
    ['2026-07-01T00:00:00', 'refused'],
    ['2026-07-01', 'refused'],
    ['2026-07-01 24:00:00', 'refused'],
    ['2026-07-01 8:00:00', 'refused'],
    ['2026-02-30 08:00:00', 'refused'],
    ['2026/07/01 08:00:00', 'refused'],
  ])('instant %s', (text, expected) => {
    const value = read(instant, text);
    expect(value instanceof Date ? value.toISOString() : value).toBe(expected);
  });

  test.each([
    ['5', 50_000],
    ['12', 120_000],
    ['12.00', 120_000],
    ['7.25', 72_500],
    ['4.99', 'refused'],
    ['12.01', 'refused'],
    ['7.125', 'refused'],
    ['8%', 'refused'],
    ['+8', 'refused'],
    ['八', 'refused'],
  ])('a deposit rate of %s percent', (text, expected) =>
    expect(read(percentE4({ decimals: 2, least: 5, most: 12 }), text)).toBe(expected),
  );

  test('an interest rate has up to 4 decimals and no bounds', () => {
    const rate = percentE4({ decimals: 4 });
    expect(read(rate, '3.1234')).toBe(31_234);
    expect(read(rate, '0')).toBe(0);
    expect(read(rate, '3.12345')).toBe('refused');
  });

  test.each([
    ['1', 1],
    ['012', 12],
    ['0', 'refused'],
    ['-1', 'refused'],
    ['1.0', 'refused'],
    ['9007199254740993', 'refused'],
  ])('whole number %s from 1', (text, expected) => expect(read(wholeNumber(1), text)).toBe(expected));

  test.each([
    [ADA, ADA],
    [ADA.slice(0, 17), 'refused'],
    ['370211770614001', 'refused'],
    [`99${ADA.slice(2)}`, 'refused'],
    ['370211197702300003', 'refused'],
    [ADA.slice(0, 17) + (ADA.endsWith('0') ? '1' : '0'), 'refused'],
  ])('identity number %s', (text, expected) => expect(read(idNumber, text)).toBe(expected));

  test('a person may be born on the business day, not after', () => {
    const born = '37021120260701000';
    const check = '10X98765432'.charAt(
      [...born].reduce((sum, digit, at) => sum + Number(digit) * (2 ** (17 - at) % 11), 0) % 11,
    );
    expect(idNumber.parse(born + check, businessDate('2026-07-01'))).toBe(born + check);
    expect(idNumber.parse(born + check, businessDate('2026-06-30'))).toBeInstanceOf(Fault);
  });

  test.each([
    ['王', 'refused'],
    ['王五', '王五'],
    ['𠮷田', '𠮷田'],
    ['阿依古丽·买买提 江', '阿依古丽·买买提 江'],
    ['𠮷'.repeat(50), '𠮷'.repeat(50)],
    ['王'.repeat(51), 'refused'],
  ])('name %s', (text, expected) => expect(read(personName, text)).toBe(expected));

  test('phone numbers, codes and words of a table', () => {
    expect(read(mobileNumber, '13900000000')).toBe('13900000000');
    expect(read(mobileNumber, '12900000000')).toBe('refused');
    expect(read(mobileNumber, '+8613900000000')).toBe('refused');
    expect(read(codeLike(/^\d{6}$/, ''), '370211')).toBe('370211');
    expect(read(codeLike(/^\d{6}$/, ''), '37021')).toBe('refused');
    expect(read(oneOf({ 正常: 'NORMAL' }), '正常')).toBe('NORMAL');
    expect(read(oneOf({ 正常: 'NORMAL' }), '异常')).toBe('refused');
  });
});
