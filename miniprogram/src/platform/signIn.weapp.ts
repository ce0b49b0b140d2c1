import Taro from '@tarojs/taro';
import type { SignInAbility } from './contract';

export const signIn = {
  platform: 'WEAPP',
  async code() {
    const { code } = await Taro.login();
    if (!code) throw new Error('wx.login answered no code');
    return code;
  },
} satisfies SignInAbility;
