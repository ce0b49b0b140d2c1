import { CITY } from '@city-services/shared/city/city';

/** A rectangle in modules. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export const DARK = '#000000';
export const LIGHT = '#ffffff';

/** A mark takes a fifth of the side, 4 % of the modules: far below the 30 % that level H gives back. */
const SHARE = 0.2;
/** The towers of a city on a square of nine: from the left, x, top and width. */
const TOWERS = [
  [1.5, 4.5, 1.5],
  [3.5, 2, 2],
  [6, 3.5, 1.5],
] as const;
const GRID = 9;
const GROUND = 7.5;

/**
 * The mark in the middle of a code: towers in the city's colour on a light ground that ends between modules.
 * @param size modules of a side, odd in every version
 */
export function cityMark(size: number): readonly Rectangle[] {
  const side = 2 * Math.floor((size * SHARE) / 2) + 1;
  const from = (size - side) / 2;
  const unit = side / GRID;
  const colour = CITY.colours.light.primary;
  return [
    { x: from, y: from, width: side, height: side, colour: LIGHT },
    ...TOWERS.map(([x, top, width]) => ({
      x: from + x * unit,
      y: from + top * unit,
      width: width * unit,
      height: (GROUND - top) * unit,
      colour,
    })),
  ];
}
