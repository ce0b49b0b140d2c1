/** The host's name, known while building: `h5` has no title bar and pulls by itself (`platform/pageEvents.h5.ts`). */
declare const process: { readonly env: { readonly TARO_ENV?: string } };

/** Each domain is a package of its own, loaded when it is entered. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  identity: ['sign-in', 'verification', 'privacy'],
  'social-security': ['overview', 'insurance', 'medical'],
  traffic: ['overview', 'violations', 'vehicle'],
  'housing-fund': ['overview', 'account', 'loan'],
};

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index', 'pages/reminders/index'],
  subPackages: Object.entries(FEATURES).map(([domain, pages]) => ({
    root: `features/${domain}`,
    pages: pages.map((page) => `pages/${page}/index`),
  })),
  window: {
    navigationBarTitleText: '城市服务',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F6F8',
    backgroundTextStyle: 'dark',
    enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
  },
  animation: false,
});
