export default definePageConfig({ navigationBarTitleText: '请家人同意代办' });
