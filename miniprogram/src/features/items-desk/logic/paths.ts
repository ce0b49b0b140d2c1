import { pathWith } from '@/platform/params';

/** Pages of the desk that nothing outside it leads to. */
export const DESK_PATHS = {
  findings: '/features/items-desk/pages/findings/index',
  /** @param column begins with the group of this field */
  edit: (code: string, column?: string): string =>
    pathWith('/features/items-desk/pages/edit/index', column === undefined ? { code } : { code, column }),
} as const;
