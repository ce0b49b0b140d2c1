export default definePageConfig({ navigationBarTitleText: '给代办员的码' });
