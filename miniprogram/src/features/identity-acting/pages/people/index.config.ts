export default definePageConfig({ navigationBarTitleText: '代人办事' });
