export default definePageConfig({ navigationBarTitleText: '待审的指南' });
