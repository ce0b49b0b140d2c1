import { CITY } from '@city-services/shared/city/city';
import type { ClosingTerms } from './closing.entity';

const GRACE_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
/** 网络安全法 art. 21: what happened in the system stays on record for at least six months. */
const KEPT_DAYS = 184;

export const graceUntil = (requestedAt: Date): Date => new Date(requestedAt.getTime() + GRACE_DAYS * DAY_MS);
export const forgottenAt = (doneAt: Date): Date => new Date(doneAt.getTime() + KEPT_DAYS * DAY_MS);

const { socialSecurity, traffic, housingFund, identity } = CITY.departments;

/** What goes and what stays, with the article that says so (个人信息保护法 art. 47; 网络数据安全管理条例 art. 24). */
export const closingTerms = (): ClosingTerms => ({
  graceDays: GRACE_DAYS,
  erased: [
    { what: '账号和绑定的身份', why: '微信、支付宝和浏览器里的账号都会删除' },
    { what: '登录的设备', why: '所有设备一起退出登录' },
    { what: '请人代办的授权', why: '马上失效：亲友和代办员不能再看您的记录，您也不能再替别人办' },
    { what: '预约的窗口核验', why: '自动取消，位置让给别人' },
    { what: '下载用的数据文件', why: '还没到时间的也一起删除' },
    { what: '同意记录里的账号', why: '留下的只说明有人同意过哪一版，不再和您有关' },
  ],
  kept: [
    {
      what: `${socialSecurity.short}、${traffic.short}、${housingFund.short}的记录`,
      why: '各部门依法履行职责时登记的，不因为注销账号而删除（个人信息保护法第十三条第三项、第三十四条）',
    },
    { what: `${identity.name}的人口信息`, why: '由公安机关依法登记，不归这里管（个人信息保护法第三十四条）' },
    {
      what: '谁看过您的记录',
      why: '网络日志至少保存六个月，到期删除（网络安全法第二十一条、个人信息保护法第四十七条）',
    },
    {
      what: '身份核验的日志',
      why: '什么时候、用什么方式核验过，保存六个月，到期删除，里面没有号码和照片（网络安全法第二十一条）',
    },
    { what: '代办授权的凭据', why: '谁在什么时候同意过，保存三年备查（个人信息保护法第五十六条）' },
    { what: '您提过的更正申请', why: '保存三年，有争议时作为凭据，号码等内容加密（民法典第一百八十八条）' },
  ],
});
