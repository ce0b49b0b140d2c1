import type { ItemVersion } from '../version/version.entity';
import type { ItemVersionPage, ItemVersionView } from './editing.type';
import type { ItemForm } from './itemForm.entity';
import type { ItemFormView } from './itemForm.type';

const LAST_PAGE = { endCursor: null, hasNextPage: false } as const;

/** Persons are shown by where they work alone. */
export const presentVersion = ({ content, history, ...version }: ItemVersion): ItemVersionView => ({
  id: version.id,
  code: version.code,
  number: version.number,
  name: content.name ?? version.code,
  department: content.department,
  state: version.state,
  revision: version.revision,
  verdict: version.verdict,
  findings: version.findings,
  inForceFrom: version.inForceFrom,
  inForceUntil: version.inForceUntil,
  history: history.map(({ at, by, action, why }) => ({ at, by: by.name, imported: by.kind === 'IMPORT', action, why })),
});

export const presentForm = ({ version, published, ...form }: ItemForm): ItemFormView => ({
  ...form,
  version: presentVersion(version),
  publishedNumber: published?.number ?? null,
});

/** A page of versions. @param found one more than `limit` when there are more */
export function presentPage(found: readonly ItemVersion[], totalCount: number, limit: number): ItemVersionPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const pageInfo = last ? { endCursor: last.id, hasNextPage: found.length > limit } : LAST_PAGE;
  return { items: shown.map(presentVersion), totalCount, pageInfo };
}
