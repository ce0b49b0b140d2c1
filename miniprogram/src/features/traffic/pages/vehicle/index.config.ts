export default definePageConfig({ navigationBarTitleText: '机动车' });
