/** The ground of a plate, by GA 36-2018: small blue, large and motorcycles yellow, new energy green; others white. */
export type PlateGround = 'blue' | 'yellow' | 'green' | 'white';

const GROUNDS: Readonly<Record<string, PlateGround>> = {
  '01': 'yellow',
  '02': 'blue',
  '07': 'yellow',
  '08': 'blue',
  '13': 'yellow',
  '15': 'yellow',
  '16': 'yellow',
  '51': 'green',
  '52': 'green',
};

export const groundOf = (plateType: string): PlateGround => GROUNDS[plateType] ?? 'white';

/** `鲁B` and `12345`: a plate has its dot after the second character. */
export function plateParts(plate: string): readonly [string, string] {
  const characters = Array.from(plate);
  return [characters.slice(0, 2).join(''), characters.slice(2).join('')];
}
