/** Words that are looked for at a place of a text, the longest first. */
export class WordList {
  readonly #byFirst = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const first = word.charAt(0);
      if (first !== '') this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), word]);
    }
    for (const sameFirst of this.#byFirst.values()) sameFirst.sort((a, b) => b.length - a.length);
  }

  /** The longest word that begins at the place; null: none does. */
  at(text: string, place: number): string | null {
    for (const word of this.#byFirst.get(text.charAt(place)) ?? []) if (text.startsWith(word, place)) return word;
    return null;
  }
}
