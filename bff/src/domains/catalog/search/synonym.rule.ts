import { normalised } from './normalise.rule';
import table from './synonyms.json';
import { WordList } from './wordList.rule';

/** What people say, and the words under which the catalogue holds it. The table: README.md beside it. */
export interface Concept {
  readonly said: string;
  /** Besides what was said itself. */
  readonly means: readonly string[];
}

const CONCEPTS: ReadonlyMap<string, Concept> = (() => {
  const means = new Map<string, Set<string>>();
  for (const group of table.groups) {
    for (const said of group.say.map(normalised)) {
      means.set(said, new Set([...(means.get(said) ?? []), ...group.means.map(normalised)]));
    }
  }
  return new Map(
    [...means].map(([said, words]) => [said, { said, means: [...words].filter((word) => word !== said) }]),
  );
})();

const SAID = new WordList([...CONCEPTS.keys()].filter((said) => /\p{Script=Han}/u.test(said)));
const KEPT = new WordList(table.kept);
const FILLERS = new WordList(table.fillers);

/** A concept for letters that somebody typed (gjj), if the table has one. */
export const conceptOfLetters = (letters: string): Concept | undefined => CONCEPTS.get(letters);

/** What is said in characters, longest words first, without overlaps, and what is left between, in order. */
export function conceptsIn(text: string): readonly (Concept | string)[] {
  const parts: (Concept | string)[] = [];
  let end = 0;
  let at = 0;
  while (at < text.length) {
    const said = SAID.at(text, at);
    if (said === null) at += 1;
    else {
      if (at > end) parts.push(text.slice(end, at));
      parts.push(CONCEPTS.get(said) ?? said);
      at += said.length;
      end = at;
    }
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Words that say only that somebody asks (怎么办, 我想, 需要什么材料) become a space. */
export function withoutFillers(text: string): string {
  let left = '';
  let at = 0;
  while (at < text.length) {
    const kept = KEPT.at(text, at);
    const filler = kept === null ? FILLERS.at(text, at) : null;
    if (filler === null) left += kept ?? text.charAt(at);
    else if (!left.endsWith(' ')) left += ' ';
    at += (kept ?? filler ?? ' ').length;
  }
  return left.replace(/ +/g, ' ').trim();
}

const LETTER_FILLERS = new RegExp(`(?:${table.letterFillers.join('|')})$`);

/** The same of initials: sbkbl, sfzsq. */
export const withoutLetterFillers = (letters: string): string => letters.replace(LETTER_FILLERS, '');

/** The same of a whole text, what was said as a concept left alone; the text itself when nothing else is left. */
export function essence(text: string): string {
  const left = conceptsIn(text)
    .map((part) => (typeof part === 'string' ? withoutFillers(part) : part.said))
    .join(' ')
    .trim();
  return left === '' ? text : left;
}
