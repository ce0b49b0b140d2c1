export default definePageConfig({ navigationBarTitleText: '指南的版本' });
