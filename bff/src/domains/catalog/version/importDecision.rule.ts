import type { TaskState } from '../item/words.entity';
import type { Verdict } from '../lint/finding.entity';
import type { VersionHead } from './version.entity';

export type ImportDecision =
  /** A new version: published at once when the linter lets it, a draft otherwise. */
  | {
      readonly kind: 'CREATE';
      readonly number: number;
      readonly publish: boolean;
      readonly replaces: readonly VersionHead[];
    }
  /** The draft of an earlier import may be published now. */
  | { readonly kind: 'PUBLISH'; readonly head: VersionHead; readonly replaces: readonly VersionHead[] }
  /** The draft stays a draft; its findings are written anew. */
  | { readonly kind: 'RELINT'; readonly head: VersionHead }
  | { readonly kind: 'RETIRE'; readonly heads: readonly VersionHead[] }
  | { readonly kind: 'LEAVE' };

const LEAVE: ImportDecision = { kind: 'LEAVE' };
const isImportedDraft = (head: VersionHead): boolean => head.state === 'DRAFT' && head.byImport;
const isPublished = ({ state }: VersionHead): boolean => state === 'PUBLISHED';

export interface HandedState {
  readonly state: TaskState;
  /** Of the content as it would be now. */
  readonly digest: string;
  readonly verdict: Verdict;
}

/**
 * What an import does to one implementation. Work of staff stays until the department hands over something new; a version that staff retired
 * comes back in the same way only.
 * @param heads newest first
 */
export function decideImport(handed: HandedState, heads: readonly VersionHead[]): ImportDecision {
  const [newest] = heads;
  if (handed.state !== 'ACTIVE') {
    const retired = heads.filter((head) => isPublished(head) || isImportedDraft(head));
    return retired.length > 0 ? { kind: 'RETIRE', heads: retired } : LEAVE;
  }
  const publish = handed.verdict === 'PASSED';
  const published = heads.filter(isPublished);
  if (newest?.handedDigest === handed.digest && !(newest.state === 'RETIRED' && newest.byImport)) {
    if (!isImportedDraft(newest)) return LEAVE;
    return publish ? { kind: 'PUBLISH', head: newest, replaces: published } : { kind: 'RELINT', head: newest };
  }
  const replaces = heads.filter((head) => isImportedDraft(head) || (publish && isPublished(head)));
  return { kind: 'CREATE', number: (newest?.number ?? 0) + 1, publish, replaces };
}
