import { CITY } from '@city-services/shared/city/city';

/** What a citizen reads before the identity number is typed. */
export interface IdentityNotice {
  /** Changes with every change of the text: a consent to an older text is no consent to this one. */
  readonly version: string;
  /** Plain text; paragraphs are separated by an empty line. */
  readonly text: string;
}

const { sponsor, departments, hotline } = CITY;

/**
 * 个人信息保护法 (PIPL) art. 17: who handles the data, why and how, what kinds, how long, and how to use one's rights; art. 23: from whom the register comes;
 * arts. 28 to 30: an identity number can harm when it leaks, so its need and its effect are said, and the consent is a separate one.
 */
const TEXT = [
  `【谁在处理】\n由${sponsor}处理您的个人信息，联系电话 ${hotline.phone}（${hotline.name}）。`,
  '【为什么需要】\n社保、交通、公积金记录只能给本人看。我们需要确认您是谁，才能把您的记录给您看。不同意也没关系，不需要身份的内容仍然可以使用，您也可以带身份证到政务大厅窗口办理。',
  `【用到哪些信息】\n您填写的姓名和公民身份号码；${departments.identity.name}人口信息中登记的姓名和手机号码。我们会向登记的手机号码发送一次性验证码。不需要您填写手机号码，也不采集人脸。`,
  '【对您的影响】\n公民身份号码属于敏感个人信息，一旦泄露，可能被他人冒用。因此号码加密保存，查询时只使用无法还原的编码，页面上平时只显示首尾各一位；您自己要看完整的，需要再确认一次是您本人。我们不会把它提供给微信、支付宝或其他公司。',
  '【保存多久】\n验证码 5 分钟后失效，验证过程的记录一天后删除。绑定关系保留到您解除绑定或注销账号为止。您同意本告知书的时间和版本作为凭证保存，不含您的身份号码。',
  `【您的权利】\n您可以查阅、复制、更正您的信息，也可以撤回同意、解除绑定、要求删除。撤回同意不影响撤回之前已经办理的事项。登记信息有误，请联系${departments.identity.name}；行使其他权利，请拨打 ${hotline.phone}。`,
  '【单独同意】\n点击同意，表示您单独同意我们为确认身份处理上述敏感个人信息。未满十四周岁的，请由监护人阅读并同意。',
].join('\n\n');

/** The notice that is in force. `test/bff/identity/notice.test.ts` holds the hash of each version's text. */
export const identityNotice = (): IdentityNotice => ({ version: '2026-12', text: TEXT });
