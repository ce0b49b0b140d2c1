/** One element of a page as its host renders it from the compiled templates. */
export interface RenderedNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RenderedNode[];
  /** Of a text node. */
  readonly text: string;
}

export function* walk(node: RenderedNode): Generator<RenderedNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** Everything that is to be read below a node, in order. */
export const textOf = (node: RenderedNode): string => [...walk(node)].map(({ text }) => text).join('');

/** What a screen reader says of an element: its label, else its text. */
export const nameOf = (node: RenderedNode): string => node.attributes['aria-label'] || textOf(node).trim();

/** Elements that answer a tap and tell a screen reader that they do. */
export const CONTROL_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'switch', 'checkbox', 'tab', 'radio']);
