import { addFen, fen, formatYuan, percentOfFen, sumFen, yuanTextToFen } from '@city-services/shared/money/fen';

describe('yuan as departments write them', () => {
  test.each([
    ['1234.50', 123450],
    ['1234.5', 123450],
    ['1234', 123400],
    ['0', 0],
    ['-0.01', -1],
    ['-0.00', 0],
    ['+5', 500],
    ['007.10', 710],
    ['21474836.48', 2147483648],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %d fen', (text, amount) => {
    expect(yuanTextToFen(text)).toBe(amount);
    expect(Object.is(yuanTextToFen(text), -0)).toBe(false);
  });

  test.each([
    '',
    ' ',
    '1,234.50',
    '1.234',
    '1.',
    '.5',
    '1e3',
    '￥5',
    '５',
    '--1',
    '1 000',
    'NaN',
    '十万',
    '90071992547409.92',
    '0x10',
  ])('%j is refused', (text) => expect(yuanTextToFen(text)).toBeNull());
});

describe('amounts', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [100, '1.00'],
    [123456789, '1,234,567.89'],
    [-123450, '\u22121,234.50'],
  ])('%d fen reads %s', (amount, text) => expect(formatYuan(fen(amount))).toBe(text));

  test.each([
    [1165170, 50000, 58259], // 582.585 yuan: half up
    [100, 75000, 8], // 7.5 fen
    [100, 74999, 7],
    [1, 120000, 0],
    [2_500_000_000_00, 120000, 300_000_000_00],
  ])('a share of %d fen at %d ten-thousandths of a percent is %d', (base, percentE4, share) =>
    expect(percentOfFen(fen(base), percentE4)).toBe(share),
  );

  test('fen beyond the safe integers, and parts of a fen, are an error and never a wrong sum', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(sumFen([fen(3_000_000_000), fen(3_000_000_000)])).toBe(6_000_000_000);
  });
});
