import { sources, textOf } from './checkout';

const ROOM = 'miniprogram/src/platform/';
const PLATFORMS = ['weapp', 'alipay', 'h5', 'memory'];
/** What the H5 build puts in the place of Taro's own components: the other platforms have no such thing to replace. */
const replacesTaro = (ability: string): boolean =>
  textOf('miniprogram/config/index.ts').includes(`platform/${ability}.h5.ts`);

test('every ability of the platform room has one file a platform, and no plain one', () => {
  const abilities = new Map<string, string[]>();
  for (const path of sources().filter((one) => one.startsWith(ROOM))) {
    const [, ability = '', platform = ''] = /([^/]+)\.(weapp|alipay|h5|memory)\.tsx?$/.exec(path) ?? [];
    if (platform && !replacesTaro(ability)) abilities.set(ability, [...(abilities.get(ability) ?? []), platform]);
  }
  expect(abilities.size).toBeGreaterThan(3);
  for (const [ability, platforms] of abilities) {
    expect({ ability, platforms: [...platforms].sort() }).toEqual({ ability, platforms: [...PLATFORMS].sort() });
    expect(sources()).not.toContain(`${ROOM}${ability}.ts`);
  }
});
