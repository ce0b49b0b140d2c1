import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import type { PageEventsAbility } from '../contract';

export const pageEvents = {
  useShow: (listener) => useDidShow(listener),
  usePullDown: (listener) => usePullDownRefresh(() => void listener().finally(() => Taro.stopPullDownRefresh())),
  useShare: (card) => useShareAppMessage(() => ({ title: card.title, path: card.path })),
} satisfies PageEventsAbility;
