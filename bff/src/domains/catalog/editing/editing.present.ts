import type { ItemVersion } from '../version/version.entity';
import type { ItemVersionView } from './editing.type';

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
