import { useCallback, useEffect, useState } from 'react';
import { appearance } from '@/platform/appearance';
import { pageEvents } from '@/platform/pageEvents';

export interface HostLook {
  /** The host's size of type as a factor of its normal one. */
  readonly fontScale: number;
  readonly scheme: 'light' | 'dark' | null;
}

const read = (): HostLook => ({ fontScale: appearance.fontScale(), scheme: appearance.colourScheme() });

const alike = (one: HostLook, other: HostLook): boolean =>
  one.fontScale === other.fontScale && one.scheme === other.scheme;

/** How the host wants pages to look: read again when it tells of a change and whenever the page comes to the front. */
export function useHostLook(): HostLook {
  const [look, setLook] = useState(read);
  const readAgain = useCallback(() => {
    const next = read();
    setLook((before) => (alike(before, next) ? before : next));
    appearance.dressTitleBar(next.scheme);
  }, []);
  pageEvents.useShow(readAgain);
  useEffect(() => appearance.onChange(readAgain), [readAgain]);
  return look;
}
