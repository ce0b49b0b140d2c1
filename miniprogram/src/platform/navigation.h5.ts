import { useMemo } from 'react';
import { getCurrentPages, navigateBack, navigateTo, redirectTo, reLaunch, useRouter } from '@tarojs/taro';
import type { NavigationAbility } from './contract';
import { HOME_PATH } from './home';
import { decodeParams } from './params';

export const navigation = {
  go: (path) => void navigateTo({ url: path }),
  replace: (path) => void redirectTo({ url: path }),
  canGoBack: () => getCurrentPages().length > 1,
  back: () => void (getCurrentPages().length > 1 ? navigateBack() : reLaunch({ url: HOME_PATH })),
  here: () => window.location.hash.replace(/^#/, '') || HOME_PATH,
  useParams() {
    const { params } = useRouter();
    return useMemo(() => decodeParams(params), [params]);
  },
  setTitle(title) {
    document.title = title;
  },
} satisfies NavigationAbility;
