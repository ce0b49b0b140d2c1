import { businessDate } from '@city-services/shared/time/businessDate';
import { idNumberCheck, idNumberFault } from '@city-services/shared/identity/idNumber';
import { maskOf } from '@city-services/shared/identity/masks';
import { isMobileNumber, isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import { sentenceOf } from '@city-services/shared/errors/codes';

const TODAY = businessDate('2026-07-01');
const numbered = (first17: string) => first17 + idNumberCheck(first17);

describe('identity numbers (GB 11643-1999)', () => {
  test('the check characters are those of ISO 7064 MOD 11-2', () => {
    expect(idNumberCheck('37021119770614000')).toBe('1');
    expect(numbered('37028119870103000')).toBe('37028119870103000X');
  });

  test.each([
    ['370211197706140001', null],
    ['37028119870103000X', null],
    [numbered('37020220260701000'), null],
    ['37028119870103000x', 'length'],
    ['370211770614000', 'length'],
    [numbered('17020219800101000'), 'province'],
    [numbered('37020219800230000'), 'birth'],
    [numbered('37020219000229000'), 'birth'],
    [numbered('37020220260702000'), 'birthInFuture'],
    ['370211197706140002', 'check'],
    ['', 'length'],
  ])('%s: %s', (text, fault) => expect(idNumberFault(text, TODAY)).toBe(fault));
});

describe('masks', () => {
  test.each([
    ['idNumber', '37028119870103000X', '3****************X'],
    ['name', '欧阳 梅', '***梅'],
    ['name', '刘𪚥', '*𪚥'],
    ['phone', '13900000001', '139****0001'],
    ['account', '370200000045', '****0045'],
    ['account', '0045', '****'],
    ['plate', '鲁B12345', '鲁B***45'],
    ['vin', 'E6CVPWMHVHHHMB753', '****B753'],
  ] as const)('a %s %s shows as %s', (kind, text, mask) => expect(maskOf(kind, text)).toBe(mask));
});

describe('small rules', () => {
  test('codes are normalised from full width, lower case and blanks', () => {
    expect(normaliseCode('\u3000 鲁ｂ１２３ｄ\uFF0F ')).toBe('鲁B123D/');
    expect(normaliseCode('扎西·次仁')).toBe('扎西·次仁');
  });
  test('phones and names', () => {
    expect(isMobileNumber('13900000000')).toBe(true);
    expect(isMobileNumber('12900000000')).toBe(false);
    expect(isPersonName('刘𪚥')).toBe(true);
    expect(isPersonName('𪚥')).toBe(false);
    expect(isPersonName('长'.repeat(51))).toBe(false);
  });
  test('a sentence takes its params', () => {
    expect(sentenceOf('IDENTITY_CODE_WRONG', { triesLeft: 4 })).toBe('验证码不对，还可以试 4 次');
  });
});
