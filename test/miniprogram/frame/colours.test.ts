import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CITY } from '@city-services/shared/city/city';

/** WCAG 2.2, relative luminance of `#RRGGBB`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TOOLS = readFileSync(path.resolve(__dirname, '../../../miniprogram/src/styles/tools.scss'), 'utf8');

/** The tokens of a scheme as the style sheets have them, the city's own put in. */
function tokensOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`@mixin ${scheme} \\{([\\s\\S]*?)\\n\\}`).exec(TOOLS)?.[1] ?? '';
  const written = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)].map(
    ([, name = '', colour = '']) => [name, colour] as const,
  );
  return new Map([...written, ...Object.entries(CITY.colours[scheme])]);
}

const GROUNDS = ['page', 'card'];
const PAIRS: readonly (readonly [string, string])[] = [
  ...['text', 'text-2', 'text-3', 'primary', 'good', 'warn', 'bad'].flatMap((ink) =>
    GROUNDS.map((ground) => [ink, ground] as const),
  ),
  ...['primary', 'good', 'warn', 'bad'].map((tone) => [tone, `${tone}-soft`] as const),
  ['on-primary', 'primary'],
  ['text-2', 'plain-soft'],
  ['on-acting', 'acting'],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const tokens = tokensOf(scheme);
  it.each(PAIRS)('%s on %s has a contrast of at least 4.5', (ink, ground) => {
    const [front, back] = [tokens.get(ink), tokens.get(ground)];
    if (!front || !back) throw new Error(`no colour for ${ink} or ${ground} in ${scheme}`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(['light', 'dark'] as const)('whom one acts for is shown in a colour that nothing else has, %s', (scheme) => {
  const tokens = tokensOf(scheme);
  const same = [...tokens].filter(([name, colour]) => name !== 'acting' && colour === tokens.get('acting'));
  expect(same).toEqual([]);
  expect(contrast(tokens.get('acting') ?? '', tokens.get('page') ?? '')).toBeGreaterThanOrEqual(3);
});

test('the measure is the one of WCAG: black on white is 21', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});
