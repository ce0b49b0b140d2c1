import fc from 'fast-check';
import { launchOf, launchOfAddress, type Launch } from '@city-services/shared/entry/launch';
import { SCENE_DIGITS, SCENE_ID_LENGTH, sceneOf } from '@city-services/shared/entry/scene';

const SCENE = sceneOf('PAGE', '7k3m9qzt');
const LINK = `https://city.example/e/${SCENE}`;
const OPENS: Launch = { kind: 'scene', scene: SCENE };
const NONE: Launch = { kind: 'none' };
const BROKEN: Launch = { kind: 'broken' };
const enc = encodeURIComponent;

describe('the query with which a host opens the program', () => {
  test.each<readonly [string, unknown, Launch]>([
    ['WeChat’s code', { scene: SCENE }, OPENS],
    ['WeChat’s code, encoded', { scene: enc(`${SCENE}`) }, OPENS],
    ['WeChat’s code in the form name=value, encoded', { scene: enc(`scene=${SCENE}`) }, OPENS],
    ['a plain link as WeChat hands it over', { q: enc(LINK), scancode_time: '1760000000' }, OPENS],
    ['a plain link, encoded twice', { q: enc(enc(LINK)) }, OPENS],
    ['a plain link, encoded three times', { q: enc(enc(enc(LINK))) }, OPENS],
    ['a plain link, decoded already', { q: LINK }, OPENS],
    ['a plain link with foreign parameters', { q: `${LINK}?from=groupmessage&utm_source=x&chksm=7` }, OPENS],
    ['a plain link with a slash at the end', { q: `${LINK}/` }, OPENS],
    ['a plain link in capitals', { q: LINK.toUpperCase() }, OPENS],
    ['a plain link with the scene as a parameter', { q: enc(`https://city.example/?a=1&scene=${SCENE}#top`) }, OPENS],
    ['Alipay’s plain link', { qrCode: enc(LINK) }, OPENS],
    ['Alipay’s own code', { scene: SCENE, chInfo: 'ch_scan' }, OPENS],
    ['the same parameter twice, one of them foreign', { scene: ['1001', SCENE] }, OPENS],
    ['a broken scene beside a good link', { scene: 'undefined', q: LINK }, OPENS],
    ['spaces around', { scene: ` ${SCENE} ` }, OPENS],
    ['nothing', {}, NONE],
    ['no query', undefined, NONE],
    ['a text', 'scene', NONE],
    ['an empty scene', { scene: '' }, NONE],
    ['foreign parameters alone', { from: 'timeline', isappinstalled: '0', chksm: SCENE }, NONE],
    ['a number', { scene: 1047 }, NONE],
    ['a scene with a wrong character', { scene: `${SCENE.slice(0, 11)}~` }, BROKEN],
    ['a scene that was cut', { scene: SCENE.slice(0, 9) }, BROKEN],
    ['another city’s link', { q: enc('https://elsewhere.example/menu/7') }, BROKEN],
    ['half an encoding', { scene: '%E4%B' }, BROKEN],
    ['something very long', { scene: `/e/${SCENE}`.padStart(5000, 'x') }, BROKEN],
  ])('%s', (_, query, launch) => expect(launchOf(query)).toEqual(launch));

  test('a query without a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { scene: SCENE });
    expect(launchOf(bare)).toEqual(OPENS);
  });

  test('any text is a scene, broken or none, whatever comes, and nothing is thrown', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.record({ scene: value, q: value, qrCode: value }, { requiredKeys: [] }), (query) => {
        expect(['scene', 'broken', 'none']).toContain(launchOf(query).kind);
      }),
    );
    fc.assert(fc.property(fc.anything(), (query) => void launchOf(query)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void launchOfAddress(text)));
  });

  test('every scene is found, in every place, however often it was encoded', () => {
    const id = fc.string({
      unit: fc.constantFrom(...SCENE_DIGITS),
      minLength: SCENE_ID_LENGTH,
      maxLength: SCENE_ID_LENGTH,
    });
    const place = fc.constantFrom<(scene: string) => string>(
      (scene) => scene,
      (scene) => `https://city.example/e/${scene}`,
      (scene) => `https://city.example/e/${scene}?utm_source=票&from=x`,
      (scene) => `https://city.example/?scene=${scene}&from=x`,
    );
    const name = fc.constantFrom('scene', 'q', 'qrCode');
    fc.assert(
      fc.property(id, place, name, fc.nat(3), (text, at, parameter, times) => {
        const scene = sceneOf('ITEM', text);
        let value = at(scene);
        for (let encoding = 0; encoding < times; encoding += 1) value = enc(value);
        expect(launchOf({ [parameter]: value })).toEqual({ kind: 'scene', scene });
      }),
    );
  });
});

describe('an address of the browser', () => {
  test.each<readonly [string, Launch]>([
    [`https://city.example/#/pages/home/index?scene=${SCENE}`, OPENS],
    [`https://city.example/?scene=${SCENE}`, OPENS],
    [`https://city.example/?scene=${SCENE}#/pages/home/index`, OPENS],
    [`https://city.example/?from=singlemessage#/pages/home/index?scene=${SCENE}&from=timeline`, OPENS],
    [`https://city.example/?scene=1001#/pages/home/index?scene=${SCENE}`, OPENS],
    [`https://city.example/?q=${enc(LINK)}`, OPENS],
    [LINK, OPENS],
    [`${LINK}?from=timeline`, OPENS],
    [`#/pages/home/index?scene=${SCENE}`, OPENS],
    ['https://city.example/', NONE],
    ['https://city.example/#/features/traffic/pages/vehicle/index?id=7', NONE],
    ['https://city.example/?from=timeline#/pages/home/index', NONE],
    ['', NONE],
    ['https://city.example/#/pages/home/index?scene=hello', BROKEN],
    ['https://city.example/e/hello', BROKEN],
  ])('%s', (address, launch) => expect(launchOfAddress(address)).toEqual(launch));
});
