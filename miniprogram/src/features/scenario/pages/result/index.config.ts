export default definePageConfig({ navigationBarTitleText: '您的办事清单' });
