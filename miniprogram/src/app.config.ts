/** The host's name, known while building: `h5` has no title bar and pulls by itself (`platform/pageEvents.h5.ts`). */
declare const process: { readonly env: { readonly TARO_ENV?: string } };

/** Each domain is a package of its own, loaded when it is entered. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  identity: ['sign-in', 'person-sign-in', 'verification', 'devices', 'privacy', 'step-up', 'numbers'],
  'identity-desk': ['desk', 'reviews'],
  'identity-acting': ['people', 'ask', 'code', 'visit'],
  privacy: ['access-records', 'consents', 'my-data', 'corrections', 'close', 'correction-desk'],
  region: ['choose'],
  'items-desk': ['waiting', 'findings', 'item', 'edit', 'counts'],
  items: ['home', 'list', 'search', 'guide', 'notice', 'saved', 'halls'],
  scenario: ['list', 'guide', 'result'],
  'social-security': ['overview', 'insurance', 'medical'],
  traffic: ['overview', 'violations', 'vehicle'],
  'housing-fund': ['overview', 'account', 'loan'],
};

const LIGHT = {
  navigationBarTitleText: '城市服务',
  navigationBarBackgroundColor: '#FFFFFF',
  navigationBarTextStyle: 'black',
  backgroundColor: '#F4F6F8',
} as const;

/** What the host draws around the pages. WeChat takes both schemes from theme.json; without `darkmode` its style sheets never turn dark. */
const WINDOWS: Readonly<Record<string, Pick<Taro.AppConfig, 'window' | 'darkmode' | 'themeLocation'>>> = {
  weapp: {
    darkmode: true,
    themeLocation: 'theme.json',
    window: {
      navigationBarTitleText: '城市服务',
      navigationBarBackgroundColor: '@bar',
      // The values are those of theme.json; the type knows only the plain words.
      navigationBarTextStyle: '@barText' as 'black',
      backgroundColor: '@page',
      backgroundTextStyle: '@pull' as 'dark',
      enablePullDownRefresh: true,
    },
  },
  alipay: { window: { ...LIGHT, backgroundTextStyle: 'dark', enablePullDownRefresh: true } },
  h5: { window: LIGHT },
};

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index', 'pages/reminders/index'],
  subPackages: Object.entries(FEATURES).map(([domain, pages]) => ({
    root: `features/${domain}`,
    pages: pages.map((page) => `pages/${page}/index`),
  })),
  ...WINDOWS[process.env.TARO_ENV ?? 'h5'],
  animation: false,
});
