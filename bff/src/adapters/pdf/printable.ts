/**
 * Emoji, and marks that only tell how to draw the character before them. The font has none of them; a box in their place would look like a word that
 * is missing. Characters of names, rare ones too (㙍 𠅤 䶮), stay as they are.
 */
const UNDRAWN =
  /[\u{1f000}-\u{1faff}\u{2600}-\u{26ff}\u{fe00}-\u{fe0f}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{e0000}-\u{e0fff}]/gu;
/** Control characters but the line feed. */
const CONTROL = /[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}]/gu;

/** The text as the font can draw it. */
export const printable = (text: string): string => text.replace(UNDRAWN, '').replace(CONTROL, ' ');

/** All texts of a flat object; what is no text stays. */
export const printableTexts = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? printable(value) : value]),
  ) as T;
