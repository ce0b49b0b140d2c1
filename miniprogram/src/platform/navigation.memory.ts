import { useMemo } from 'react';
import type { NavigationAbility } from './contract';
import { HOME_PATH } from './home';
import { decodeParams } from './params';

let stack: string[] = [HOME_PATH];
let title = '';

const top = (): string => stack.at(-1) ?? HOME_PATH;

export const navigation = {
  go: (path) => void stack.push(path),
  replace: (path) => void stack.splice(-1, 1, path),
  canGoBack: () => stack.length > 1,
  back() {
    stack = stack.length > 1 ? stack.slice(0, -1) : [HOME_PATH];
  },
  here: top,
  useParams() {
    const query = top().split('?')[1] ?? '';
    return useMemo(() => decodeParams(Object.fromEntries(new URLSearchParams(query))), [query]);
  },
  setTitle(text) {
    title = text;
  },
  /** Tests open a page with this and look where the citizen was led. */
  open(...paths: string[]) {
    stack = paths;
  },
  stack: () => [...stack],
  title: () => title,
} satisfies NavigationAbility & { open(...paths: string[]): void; stack(): string[]; title(): string };
