import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Text as it is searched: full width to half, traditional characters to simplified, lower case; everything that is neither Chinese character, letter nor
 * digit becomes one space.
 */
export const normalised = (text: string): string =>
  toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/['’]/g, '')
    .replace(/[^\p{Script=Han}a-z\d]+/gu, ' ')
    .trim();
