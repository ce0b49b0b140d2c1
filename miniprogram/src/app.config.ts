/** The host's name, known while building: `h5` has no title bar and pulls by itself (`platform/pageEvents.h5.ts`). */
declare const process: { readonly env: { readonly TARO_ENV?: string } };

export default defineAppConfig({
  pages: ['pages/home/index'],
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
