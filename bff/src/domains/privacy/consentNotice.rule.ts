import { CITY } from '@city-services/shared/city/city';
import type { ConsentNotice, ConsentPurpose, NoticeItem } from './consent.entity';

const { sponsor, departments, hotline } = CITY;

const item = (what: string, why: string, kept: string, who: string): NoticeItem => ({ what, why, kept, who });

/**
 * The privacy guide: 个人信息保护法 (PIPL) art. 17 and 网络数据安全管理条例 art. 21, as a list of what, why, how long and who. A change of a text needs a new version;
 * `test/bff/privacy/consents.test.ts` holds the hash of each version.
 */
const GUIDE: ConsentNotice = {
  purpose: 'privacy-guide',
  title: '个人信息保护指引',
  summary: `由${sponsor}负责，联系电话 ${hotline.phone}（${hotline.name}）。`,
  without: '不同意也可以看办事指南和网点。登录、看自己的记录，会用到下面写的信息。',
  version: 'guide-2026-11',
  items: [
    item('微信或支付宝给的账号代号', '登录，认出是您的账号', '到您解绑或注销为止', '只有我们'),
    item('手机的种类，例如 iPhone、微信', '让您看到在哪些设备上登录过', '到退出登录为止', '只有我们'),
    item(
      '姓名、证件号码',
      '确认您是谁，只把您的记录给您看',
      '不另外存号码，只留无法还原的编码',
      departments.identity.name,
    ),
    item('登记的手机号码', '发验证码和重要通知', '在人口登记里，我们不另存', departments.identity.name),
    item('社保、交通、公积金记录', '给您本人查看', '由各部门更新', '社保、交管、公积金部门'),
    item('谁在什么时候看过您的记录', '让您放心，出了问题查得到', '至少六个月', '只有我们'),
  ],
  decidedHere: true,
};

const IDENTITY: ConsentNotice = {
  purpose: 'identity-verification',
  title: '确认您是谁',
  summary: '用姓名和证件号码绑定身份，才能看到自己的记录。',
  without: '撤回后，这个账号会解除绑定并退出登录。办事指南、网点照样能看，也可以带身份证到窗口办理。',
  version: 'identity-2026-11',
  items: [
    item('姓名、证件号码', '和人口登记核对，确认是您本人', '到您解绑或注销为止，只留编码', departments.identity.name),
  ],
  decidedHere: false,
};

const FACE: ConsentNotice = {
  purpose: 'face-verification',
  title: '刷脸确认本人',
  summary: '看完整号码、办要紧的事之前，用刷脸确认是您本人在操作。',
  without: '不刷脸也行：请工作人员当面确认，或到窗口拿确认码，效果一样。',
  version: 'face-consent-2026-11',
  items: [
    item('人脸画面', '由微信或支付宝和公安登记的照片比对', '我们不接收、不保存', '微信或支付宝、公安机关'),
    item('通过或没通过的结果', '决定能不能继续', '六个月', '只有我们'),
  ],
  decidedHere: false,
};

const MESSAGES: ConsentNotice = {
  purpose: 'messages',
  title: '办事提醒',
  summary: '您提的更正申请有了答复，发短信告诉您。',
  without: '不同意也能用：答复随时可以在“更正申请”里看。和您账号安全有关的短信照样会发。',
  version: 'messages-2026-12',
  items: [item('登记的手机号码、申请编号', '把短信发给您', '发完就丢，我们不另存', '短信服务商')],
  decidedHere: true,
};

const SHARING: ConsentNotice = {
  purpose: 'sharing',
  title: '请亲友或村里的代办员帮忙',
  summary: '您点头之后，亲友或代办员才能看到您选中的那几项。',
  without: '不同意也能用：自己办，或者带身份证到窗口办。撤回后，所有人都不能再替您办，正在办的也马上停下。',
  version: 'sharing-2026-12',
  items: [
    item('您选中的那几项记录', '让您信任的人帮您看、帮您办', '到您说的时候为止，随时可以收回', '您选的亲友或代办员'),
  ],
  decidedHere: false,
};

const NOTICES: readonly ConsentNotice[] = [GUIDE, IDENTITY, FACE, MESSAGES, SHARING];

/** Every purpose of the product with its text in force, in the order in which a citizen reads them. What nothing is done with is not asked for. */
export const consentNotices = (): readonly ConsentNotice[] => NOTICES;

export const noticeOf = (purpose: ConsentPurpose): ConsentNotice => {
  const found = NOTICES.find((notice) => notice.purpose === purpose);
  if (!found) throw new Error(`no text for ${purpose}`);
  return found;
};

/** What citizens decided about in earlier versions of the product, and nothing is done with any more. */
const PAST_TITLES: Readonly<Record<string, string>> = { location: '我的位置' };

/** How a kept decision is called, also one about a purpose that there is no more. */
export const titleOf = (purpose: string): string =>
  NOTICES.find((notice) => notice.purpose === purpose)?.title ?? PAST_TITLES[purpose] ?? '其他';

/** The whole text that a citizen reads before deciding, and whose hash is kept. */
export const noticeText = ({ title, summary, without, items }: ConsentNotice): string =>
  [title, summary, ...items.map((one) => [one.what, one.why, one.kept, one.who].join('；')), without].join('\n');
