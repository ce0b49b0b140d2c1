/** Projections of find and findAndModify. */
import type { Document, Value } from '../bson/value';
import { located } from '../errors/mongoError';
import type { MatchContext } from '../match/compileMatch';
import { addComputed, addMatches, exclude, include } from './apply';
import { parseProjection } from './parse';

/** `position` is the array element that matched the query (`Matcher.arrayPosition`), for `path.$`. */
export type Project = (document: Document, position?: number) => Document;

const PREFIX = 'Executor error during find command :: caused by ::';

function matchedElement(array: readonly Value[], position: number | undefined): Value[] {
  if (position === undefined) {
    throw located(51246, `${PREFIX} positional operator '.$' couldn't find a matching element in the array`);
  }
  const element = array[position];
  if (element === undefined) {
    throw located(51247, `${PREFIX} positional operator '.$' element mismatch: the array has no element ${position}`);
  }
  return [element];
}

/** The document with the first array on the path cut to its matched element. */
function cutToMatch(document: Document, parts: readonly string[], position: number | undefined): Document {
  const [part, ...rest] = parts;
  const value = part === undefined ? undefined : document.get(part);
  if (part === undefined || value === undefined) return document;
  const copy: Document = new Map(document);
  if (Array.isArray(value)) copy.set(part, matchedElement(value, position));
  else if (value instanceof Map) copy.set(part, cutToMatch(value, rest, position));
  return copy;
}

/**
 * Compiles a find projection; an empty one returns documents as they are. Throws 31253 and 31254 for a mixture of
 * inclusion and exclusion, 31249 and 31250 for colliding paths.
 */
export function compileProjection(spec: Document, context: MatchContext): Project {
  if (spec.size === 0) return (document) => document;
  const { mode, root, positional } = parseProjection(spec, context);
  if (mode === 'exclusion') return (document) => exclude(document, root);
  const parts = positional?.split('.');
  return (document, position) => {
    const result = include(parts ? cutToMatch(document, parts, position) : document, root);
    addMatches(result, document, root);
    addComputed(result, root, { root: document });
    return result;
  };
}
