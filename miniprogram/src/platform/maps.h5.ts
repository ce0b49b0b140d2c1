import type { MapsAbility } from './contract';

export const maps = {
  /** AutoNavi's public address: it opens the app on a phone that has it, else the map in the browser. */
  open({ name, longitude, latitude }) {
    const query = new URLSearchParams({
      position: `${longitude},${latitude}`,
      name,
      coordinate: 'gaode',
      callnative: '1',
    });
    window.open(`https://uri.amap.com/marker?${query.toString()}`, '_blank', 'noopener');
  },
} satisfies MapsAbility;
