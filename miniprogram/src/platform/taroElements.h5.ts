/**
 * Taro's H5 entry, router and picture preview register web components of their own. None of them is used here (`elements.h5.tsx`), so that
 * the build resolves their registrations to these.
 */
const nothingToRegister = (): void => undefined;

export const defineCustomElementTaroPullToRefreshCore = nothingToRegister;
export const defineCustomElementTaroTabbar = nothingToRegister;
export const defineCustomElementTaroSwiperCore = nothingToRegister;
export const defineCustomElementTaroSwiperItemCore = nothingToRegister;
