interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** One character stands in too many words. */
const SHORTEST = 2;

/** The guides by questions about what somebody looks for: one of their names stands in the text, or the text in one of them. */
export function scenariosAbout<Scenario extends Named>(all: readonly Scenario[], text: string): readonly Scenario[] {
  const asked = plain(text);
  if (asked.length < SHORTEST) return [];
  return all.filter(({ name, aliases }) =>
    [name, ...aliases].map(plain).some((word) => asked.includes(word) || word.includes(asked)),
  );
}
