export default definePageConfig({ navigationBarTitleText: '住房贷款' });
