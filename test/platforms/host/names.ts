import { nameOf, walk, type RenderedNode } from './tree';

/** Roles that a screen reader stops at and speaks of; without a name it says only the role. */
const SPOKEN_ROLES: ReadonlySet<string> = new Set([
  'button',
  'link',
  'switch',
  'checkbox',
  'tab',
  'radio',
  'img',
  'dialog',
  'navigation',
  'group',
]);
const SPOKEN_TAGS: ReadonlySet<string> = new Set(['button', 'input', 'textarea', 'image', 'navigator', 'switch']);
/** Of these a screen reader reads the label alone: text below is for eyes. */
const LABELLED: ReadonlySet<string> = new Set(['img', 'dialog', 'navigation', 'group', 'image', 'input', 'textarea']);

/** Everything that a screen reader comes to: what is hidden from it is left out with all that is below. */
function* spoken(node: RenderedNode): Generator<RenderedNode> {
  if (node.attributes['aria-hidden'] === 'true') return;
  yield node;
  // What stands in a picture is told by its label.
  if (node.attributes['aria-role'] === 'img') return;
  for (const child of node.children) yield* spoken(child);
}

/** Whether the host's own text would be read out: letters or digits, not a sign alone. */
const isName = (name: string): boolean => /[\p{L}\p{N}]/u.test(name);

/** Controls and pictures of a rendered page without a name, as `button view.tap-1a2b`. */
export function namelessNodes(tree: RenderedNode): string[] {
  return [...spoken(tree)]
    .filter(({ tag, attributes }) => SPOKEN_TAGS.has(tag) || SPOKEN_ROLES.has(attributes['aria-role'] ?? ''))
    .filter((node) => {
      const kind = node.attributes['aria-role'] ?? node.tag;
      const name = LABELLED.has(kind) ? (node.attributes['aria-label'] ?? '') : nameOf(node);
      return !isName(name);
    })
    .map(({ tag, attributes }) => `${attributes['aria-role'] ?? tag} ${tag}.${attributes.class ?? ''}`);
}

/** How many nodes bear a role: an empty page has no fault either. */
export const countOfSpoken = (tree: RenderedNode): number =>
  [...walk(tree)].filter(({ tag, attributes }) => attributes['aria-role'] !== undefined || SPOKEN_TAGS.has(tag)).length;
