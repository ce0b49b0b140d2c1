import type { Device } from './session.entity';

/** Longer than any browser's; what is longer was made to keep us busy. */
const LONGEST_USER_AGENT = 512;

/** In this order: an iPad of today says Macintosh, Android says Linux, HarmonyOS may say Android too. */
const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/\bAndroid\b/, '安卓手机'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** In this order: WeChat and Edge say Chrome and Safari, Chrome says Safari. */
const PROGRAMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bMicroMessenger\//, '微信'],
  [/\bAlipayClient\//, '支付宝'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHuaweiBrowser\//, '华为浏览器'],
  [/\bMiuiBrowser\//, '小米浏览器'],
  [/\bMQQBrowser\/|\bQQBrowser\//, 'QQ 浏览器'],
  [/\bUCBrowser\//, 'UC 浏览器'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const firstOf = (table: typeof SYSTEMS, text: string): string | null =>
  table.find(([form]) => form.test(text))?.[1] ?? null;

/** The kind of device behind a request, from what it says of itself. Of the text only two words of our own tables are kept, no version and no model. */
export function deviceOf(userAgent: string): Device {
  const text = userAgent.slice(0, LONGEST_USER_AGENT);
  return { system: firstOf(SYSTEMS, text), program: firstOf(PROGRAMS, text) };
}

const NEW_FOR_MS = 7 * 24 * 3_600_000;

/**
 * From when on a device counts as new: for a week, and only if it came after the one that asks.
 * @param signedInAt when the device that asks signed in; null when it has just been signed out
 */
export function newSince(signedInAt: Date | null, now: Date): Date {
  const weekAgo = new Date(now.getTime() - NEW_FOR_MS);
  return signedInAt && signedInAt > weekAgo ? signedInAt : weekAgo;
}
