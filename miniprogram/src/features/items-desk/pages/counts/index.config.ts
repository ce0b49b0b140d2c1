export default definePageConfig({ navigationBarTitleText: '查找和扫码' });
