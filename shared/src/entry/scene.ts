/**
 * What a printed code says: 12 characters that name a target and nobody. `1` (the form's version), a letter for the kind of target, 8 characters
 * of an id, 2 check characters; all of Crockford's base 32, in which i, l, o, u are missing because they are read as other signs.
 * WeChat takes 32 characters of its alphabet (getwxacodeunlimit); ours are a part of it and need no encoding in any address.
 */
export type Scene = string & { readonly __brand: 'Scene' };

/** What a code can lead to: a service item, a hall, a page, a page for the sake of a campaign. */
export type EntryKind = 'ITEM' | 'HALL' | 'PAGE' | 'CAMPAIGN';

export const SCENE_LENGTH = 12;
export const SCENE_ID_LENGTH = 8;
/** Digits of the base, in the order of their values. */
export const SCENE_DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

const VERSION = '1';
const LETTERS = { ITEM: 's', HALL: 'h', PAGE: 'p', CAMPAIGN: 'c' } as const satisfies Record<EntryKind, string>;
const BASE = SCENE_DIGITS.length;
/** The largest prime below 32². With a prime every single wrong character and every swap of two neighbours leaves another remainder (ISO/IEC 7064). */
const MODULUS = 1021;
const REMAINDER = 1;

const remainderOf = (text: string): number =>
  [...text].reduce((sum, digit) => (sum * BASE + SCENE_DIGITS.indexOf(digit)) % MODULUS, 0);

function checkOf(claim: string): string {
  const rest = (BASE * BASE * remainderOf(claim)) % MODULUS;
  const check = (MODULUS + REMAINDER - rest) % MODULUS;
  return `${SCENE_DIGITS.charAt(Math.floor(check / BASE))}${SCENE_DIGITS.charAt(check % BASE)}`;
}

/**
 * The scene of a kind and an id.
 * @param id 8 digits of the base
 * @throws RangeError for any other id
 */
export function sceneOf(kind: EntryKind, id: string): Scene {
  if (id.length !== SCENE_ID_LENGTH || [...id].some((digit) => !SCENE_DIGITS.includes(digit)))
    throw new RangeError(`an id of a scene has ${SCENE_ID_LENGTH} characters of ${SCENE_DIGITS}, not ${id}`);
  const claim = `${VERSION}${LETTERS[kind]}${id}`;
  return `${claim}${checkOf(claim)}` as Scene;
}

/** Read as a person would type it from a poster: case does not matter, o is 0, i and l are 1. Null for what is no scene of this version. */
export function readScene(text: string): Scene | null {
  if (text.length !== SCENE_LENGTH) return null;
  const scene = text.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  const known = [...scene].every((digit) => SCENE_DIGITS.includes(digit));
  if (!known || scene.charAt(0) !== VERSION || kindIn(scene) === null) return null;
  return remainderOf(scene) === REMAINDER ? (scene as Scene) : null;
}

const kindIn = (scene: string): EntryKind | null =>
  (Object.keys(LETTERS) as EntryKind[]).find((kind) => LETTERS[kind] === scene.charAt(1)) ?? null;

/** What a scene leads to, as far as its letter says. */
export function kindOf(scene: Scene): EntryKind {
  const kind = kindIn(scene);
  if (kind === null) throw new RangeError(`not a scene: ${scene}`);
  return kind;
}
