export default definePageConfig({ navigationBarTitleText: '参保详情' });
