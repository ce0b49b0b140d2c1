import { CITY } from '@city-services/shared/city/city';
import type { IdentityNotice } from '../identityNotice.rule';

const { sponsor, departments, hotline } = CITY;

/**
 * What a citizen reads before a face check: a consent apart from any other (个人信息保护法 art. 29), with need and effect (art. 30), and the other ways
 * first, since nobody may be made to show their face (art. 16; 人脸识别技术应用安全管理办法 art. 10).
 */
const TEXT = [
  '【可以不刷脸】\n请亲友或社区工作人员当面帮您确认，到政务大厅窗口拿一个确认码，或者预约到窗口办理，效果都一样，不影响您办事。',
  `【谁在处理】\n由${sponsor}处理，联系电话 ${hotline.phone}（${hotline.name}）。刷脸由您正在用的微信或支付宝完成，比对的是公安机关登记的照片。`,
  '【为什么需要】\n有些内容很重要，比如完整的证件号码。手机可能被别人拿到，所以要当时确认是您本人在操作。',
  `【用到哪些信息】\n${departments.identity.name}人口信息中登记的姓名和公民身份号码会交给微信或支付宝，用来找到登记的照片。您的人脸画面由它们采集和比对，我们看不到、不接收、不保存任何照片和视频，也要求它们比对后不保留。我们只收到“通过”或“没通过”。`,
  '【对您的影响】\n人脸信息属于敏感个人信息，一旦泄露可能难以更换。请在自己的手机上操作，不要替别人刷脸，也不要听陌生人的话刷脸。',
  '【保存多久】\n通过后 30 分钟内不用再刷。什么时候、用什么方式确认的，保存六个月备查，不含人脸。',
  `【您的权利】\n您可以随时换别的方式，可以查询、更正、删除，也可以撤回同意，请拨打 ${hotline.phone}。`,
  '【单独同意】\n点击同意，表示您单独同意这一次用刷脸确认本人。未满十四周岁的，请由监护人陪同，用别的方式。',
].join('\n\n');

/** The notice of the face check that is in force. `test/bff/identity/notice.test.ts` holds the hash of each version's text. */
export const faceNotice = (): IdentityNotice => ({ version: 'face-2026-11', text: TEXT });
