import Taro from '@tarojs/taro';
import type { SignInAbility } from './contract';
import { hostSignIn } from './mini/hostSignIn';

export const signIn = {
  platform: 'WEAPP',
  ...hostSignIn,
  async code() {
    const { code } = await Taro.login();
    if (!code) throw new Error('wx.login answered no code');
    return code;
  },
} satisfies SignInAbility;
