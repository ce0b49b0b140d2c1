import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The whole schema asked for in one document has about a thousand tokens. */
export const MOST_TOKENS = 5_000;
/** Fields with every fragment written out. GraphQL's own validation compares fields of one name in pairs: it has to stay small. */
const MOST_FIELDS = 1_500;
const MOST_FRAGMENTS = 60;
const MOST_DIRECTIVES = 40;
/** How often one selection names one field directly, under other names or the same: eight insurances by their codes are the most. */
const MOST_OF_ONE_FIELD = 16;
/** Deeper than `MOST_DEPTH` of the schema, because fragments count here too. */
const MOST_NESTING = 24;

const tooMuch = (what: string): GraphQLError => new GraphQLError(`the operation has too many ${what}`);

/** Judges a document by its shape alone, before anything looks it up in the schema. */
class Shape {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Fields of a fragment with all that it spreads. */
  readonly #sizes = new Map<string, number>();
  #directives = 0;

  constructor(private readonly document: DocumentNode) {}

  check(): void {
    const { definitions } = this.document;
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    if (operations.length > 1) throw tooMuch('operations: one a request');
    if (operations.some(({ operation }) => operation === 'subscription')) throw tooMuch('subscriptions: none is known');
    if (fragments.length > MOST_FRAGMENTS) throw tooMuch('fragments');
    for (const fragment of fragments) this.#fragments.set(fragment.name.value, fragment);
    for (const { directives, selectionSet } of [...operations, ...fragments]) {
      this.#countDirectives(directives);
      if (this.#sizeOf(selectionSet, 0) > MOST_FIELDS) throw tooMuch('fields');
    }
  }

  #sizeOf({ selections }: SelectionSetNode, depth: number): number {
    if (depth > MOST_NESTING) throw tooMuch('levels');
    const times = new Map<string, number>();
    let size = 0;
    for (const selection of selections) {
      this.#countDirectives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        times.set(name, (times.get(name) ?? 0) + 1);
        if ((times.get(name) ?? 0) > MOST_OF_ONE_FIELD) throw tooMuch(`fields ${name}`);
      }
      size += this.#sizeOfOne(selection, depth);
      if (size > MOST_FIELDS) throw tooMuch('fields');
    }
    return size;
  }

  #sizeOfOne(selection: SelectionNode, depth: number): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#sizeOfFragment(selection.name.value, depth);
    const below = selection.selectionSet ? this.#sizeOf(selection.selectionSet, depth + 1) : 0;
    return selection.kind === Kind.FIELD ? 1 + below : below;
  }

  /** Each fragment is measured once. A fragment that spreads itself, however far around, runs into the limit of levels. */
  #sizeOfFragment(name: string, depth: number): number {
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    // GraphQL itself says that there is no such fragment.
    if (!fragment) return 0;
    const size = this.#sizeOf(fragment.selectionSet, depth + 1);
    this.#sizes.set(name, size);
    return size;
  }

  #countDirectives(directives: readonly unknown[] | undefined): void {
    this.#directives += directives?.length ?? 0;
    if (this.#directives > MOST_DIRECTIVES) throw tooMuch('directives');
  }
}

/**
 * Refuses a text that would be dear to judge further: nested, repeated or spread out beyond anything that a page asks for.
 * A text that is no GraphQL passes: the server says what is wrong with it.
 * @throws GraphQLError
 */
export function checkDocument(text: string): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch (error) {
    // Values nested so deep that the parser's own stack ends.
    if (error instanceof RangeError) throw tooMuch('levels');
    return;
  }
  new Shape(document).check();
}
