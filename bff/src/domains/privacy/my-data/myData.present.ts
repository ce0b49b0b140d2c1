import type { PersonKey } from '../../../kernel/ids';
import type { Correction, CorrectionCase } from './correction.entity';
import type { DataExport } from './dataExport.entity';
import type { HeldKind } from './myData.entity';
import type { CorrectionCaseView, CorrectionView, DataExportView, HeldKindView } from './myData.type';

/** How much and of what sort; no cell of a record leaves by this page. */
export const presentKinds = (kinds: readonly HeldKind[]): HeldKindView[] =>
  kinds.map(({ kind, title, held }) => ({
    kind,
    title,
    source: held?.source ?? null,
    phone: held?.phone ?? null,
    asOf: held?.asOf ?? null,
    tables: (held?.tables ?? []).map(({ title: name, rows, columns }) => ({
      title: name,
      count: rows.length,
      columns: [...columns],
    })),
  }));

export const presentExport = ({
  id,
  state,
  done,
  total,
  requestedAt,
  expiresAt,
  bytes,
}: DataExport): DataExportView => ({
  ...{ id, state, done, total },
  ...{ requestedAt, expiresAt, bytes },
});

export const presentCorrection = ({ personKey: _person, staffKey: _staff, ...shown }: Correction): CorrectionView =>
  shown;

export const presentCorrectionCase = (
  { correction, person }: CorrectionCase,
  staffKey: PersonKey,
): CorrectionCaseView => ({
  personKey: correction.personKey,
  correction: presentCorrection(correction),
  person: person && { name: person.name.masked(), idNumber: person.idNumber.masked() },
  mine: correction.staffKey === staffKey,
});
