import type { PrivacyAbility, StoreAbility } from '../contract';

const AGREED = 'privacy-guide';

/** Where the host does not ask, the program remembers by itself that the guide was agreed to. A need that comes from a tap asks, nothing else does. */
export function ownGuide(store: StoreAbility): PrivacyAbility {
  let front: (() => void) | null = null;
  let waiting: ((agreed: boolean) => void)[] = [];
  const agree = (): true => {
    store.set(AGREED, 'yes');
    return true;
  };
  return {
    buttonId: null,
    onAsked: (ask) => {
      front = ask;
    },
    answer(agreed) {
      if (agreed) agree();
      const all = waiting;
      waiting = [];
      all.forEach((resolve) => resolve(agreed));
    },
    async require(agreedHere = false) {
      if (agreedHere) return agree();
      if (store.get(AGREED) === 'yes') return true;
      if (!front) return false;
      const asked = new Promise<boolean>((resolve) => waiting.push(resolve));
      front();
      return asked;
    },
    forget: () => store.remove(AGREED),
    openGuide: () => false,
  };
}
