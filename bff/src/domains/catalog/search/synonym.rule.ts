import { normalised } from './normalise.rule';
import table from './synonyms.json';

/** What people say, and the words under which the catalogue holds it. The table: README.md beside it. */
export interface Concept {
  readonly said: string;
  /** Besides what was said itself. */
  readonly means: readonly string[];
}

const byLength = (a: string, b: string): number => b.length - a.length;

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

const anyOf = (words: readonly string[]): string => [...words].sort(byLength).join('|');
const SAID = new RegExp(anyOf([...CONCEPTS.keys()].filter((said) => /\p{Script=Han}/u.test(said))), 'gu');
const FILLERS = new RegExp(`(${anyOf(table.kept)})|${anyOf(table.fillers)}`, 'gu');

/** A concept for letters that somebody typed (gjj), if the table has one. */
export const conceptOfLetters = (letters: string): Concept | undefined => CONCEPTS.get(letters);

/** What is said in characters, longest words first, without overlaps, and what is left between, in order. */
export function conceptsIn(text: string): readonly (Concept | string)[] {
  const parts: (Concept | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(SAID)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const concept = CONCEPTS.get(match[0]);
    parts.push(concept ?? match[0]);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Words that say only that somebody asks (怎么办, 我想, 需要什么材料) become a space. */
export const withoutFillers = (text: string): string =>
  text
    .replace(FILLERS, (_, kept?: string) => kept ?? ' ')
    .replace(/ +/g, ' ')
    .trim();

/** The same of a whole text, what was said as a concept left alone; the text itself when nothing else is left. */
export function essence(text: string): string {
  const left = conceptsIn(text)
    .map((part) => (typeof part === 'string' ? withoutFillers(part) : part.said))
    .join(' ')
    .trim();
  return left === '' ? text : left;
}
