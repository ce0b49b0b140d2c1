import { startPlatforms } from './standIn/platforms';

/** What WeChat's developer tools answer to `wx.login` in a project without an AppID. */
const TOURIST_CODE = 'the code is a mock one';

/** Started by `PLATFORMS=local npm start`, which waits for the message and hands the variables to the BFF. */
async function main(): Promise<void> {
  const [, , returnUrl] = process.argv;
  const { wechat, alipay, environment } = await startPlatforms({ returnUrl, touristCode: TOURIST_CODE });
  process.send?.({ environment, wechatUrl: wechat.url, alipayUrl: alipay.url });
}

void main();
