import { createHash } from 'node:crypto';
import { identityNotice } from '../../../bff/src/domains/identity/identityNotice.rule';

/** What each version said. A changed text gets a new line here and a new version: earlier consents are to earlier texts. */
const TEXTS: Readonly<Record<string, string>> = {
  '2026-11': '9b0c7dc1cd1aae5074faba0b415c8a9537e245d4d38ca6364e3714970d760cbe',
};

describe('the notice of verification', () => {
  const { version, text } = identityNotice();

  test('is the text that its version stands for', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(TEXTS[version]);
  });

  test.each([
    ['who handles the data and how to reach them', /云港市数据局.*12345/],
    ['why', /为什么需要[\s\S]*确认您是谁/],
    ['which data, from where', /姓名和公民身份号码[\s\S]*人口信息/],
    ['what it may do to the citizen, since an identity number is sensitive', /敏感个人信息[\s\S]*冒用/],
    ['how long it is kept', /保存多久[\s\S]*5 分钟/],
    ['the rights, withdrawal included', /查阅、复制、更正[\s\S]*撤回同意/],
    ['another way for who does not agree', /窗口办理/],
    ['that the consent is a separate one', /单独同意/],
  ])('says %s (个人信息保护法 art. 17, 28 to 30)', (_what, words) => {
    expect(text).toMatch(words);
  });
});
