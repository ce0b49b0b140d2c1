import { useMemo } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import type { NavigationAbility } from '../contract';
import { HOME_PATH } from '../home';
import { decodeParams, pathWith } from '../params';

/** The host refuses when a tap comes twice or ten pages are open; then the page takes the place of the current one. */
const refused = (path: string) => (): void => void Taro.redirectTo({ url: path }).catch(() => undefined);

const current = (): Taro.Page | undefined => Taro.getCurrentPages().slice(-1)[0];

export const navigation = {
  go: (path) => void Taro.navigateTo({ url: path }).catch(refused(path)),
  replace: (path) => void Taro.redirectTo({ url: path }).catch(() => undefined),
  canGoBack: () => Taro.getCurrentPages().length > 1,
  back: () =>
    void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: HOME_PATH })).catch(
      () => undefined,
    ),
  here() {
    const page = current();
    const path = `/${(page?.route ?? HOME_PATH).replace(/^\//, '')}`;
    return pathWith(path, decodeParams(page?.options ?? {}));
  },
  useParams() {
    const { params } = useRouter();
    return useMemo(() => decodeParams(params), [params]);
  },
  setTitle: (title) => void Promise.resolve(Taro.setNavigationBarTitle({ title })).catch(() => undefined),
} satisfies NavigationAbility;
