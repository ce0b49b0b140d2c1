import { createHash } from 'node:crypto';
import { identityNotice } from '../../../bff/src/domains/identity/identityNotice.rule';
import { faceNotice } from '../../../bff/src/domains/identity/step-up/faceNotice.rule';

/** What each version said. A changed text gets a new line here and a new version: earlier consents are to earlier texts. */
const TEXTS: Readonly<Record<string, string>> = {
  '2026-11': '9b0c7dc1cd1aae5074faba0b415c8a9537e245d4d38ca6364e3714970d760cbe',
  '2026-12': 'a852da00774676388819f1fa9b3d6fad71246fbab942ae38c32e07baf7fc6507',
  'face-2026-11': 'd2e2daa93db63710174be650c89cc3d185cc450b34be761b66d24cc50e097da5',
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

describe('the notice of the face check', () => {
  const { version, text } = faceNotice();

  test('is the text that its version stands for', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(TEXTS[version]);
  });

  test.each([
    ['the other ways, before anything else', /^【可以不刷脸】[\s\S]*效果都一样/],
    ['who handles the data and how to reach them', /云港市数据局.*12345/],
    ['why', /为什么需要[\s\S]*当时确认是您本人/],
    ['which data go to whom, and that no picture comes to us', /交给微信或支付宝[\s\S]*不接收、不保存/],
    ['what it may do to the citizen', /敏感个人信息[\s\S]*难以更换/],
    ['how long what is kept', /30 分钟[\s\S]*六个月/],
    ['the rights, and that the consent is a separate one', /撤回同意[\s\S]*单独同意/],
  ])('says %s (个人信息保护法 art. 16, 17, 28 to 30)', (_what, words) => {
    expect(text).toMatch(words);
  });
});
