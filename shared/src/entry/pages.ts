/** Pages to which a code may lead, by the names that stay when their addresses change. The program knows where each one stands. */
export const ENTRY_PAGES = [
  'home',
  'scenarios',
  'social-security',
  'traffic',
  'traffic-violations',
  'housing-fund',
  'reminders',
  'verification',
  'privacy',
] as const;

export type EntryPage = (typeof ENTRY_PAGES)[number];

/** Where hosts open the program for a scanned code: the program goes on from there. WeChat and Alipay write it without a slash. */
export const ENTRY_HOME = 'pages/home/index';
