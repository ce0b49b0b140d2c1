import type { List } from '../../kernel/paging';
import { EntryClosed, EntryTargetView, type EntryCode as EntryCodeView, type EntryScans } from './entry.type';
import type { ClosedReason, EntryCode, EntryTarget, Opened } from './entryCode.entity';
import type { ScanCount } from './entryScan.entity';

/** What stands beside a code when it is shown. */
interface Beside {
  readonly closed: ClosedReason | null;
  readonly link: string;
}

const presentTarget = ({ kind, key, campaign }: EntryTarget): EntryTargetView =>
  Object.assign(new EntryTargetView(), { kind, key, campaign });

export const presentOpened = ({ target, reason }: Opened): EntryTargetView | EntryClosed =>
  target ? presentTarget(target) : Object.assign(new EntryClosed(), { reason });

export const presentCode = (code: EntryCode, { closed, link }: Beside): EntryCodeView => ({
  scene: code.scene,
  target: presentTarget(code.target),
  note: code.note,
  lastDay: code.lastDay,
  closed,
  link,
  picturePath: `/entry/${code.scene}.svg`,
  createdAt: code.createdAt,
});

/** All codes, the newest first. */
export const codeList = (codes: readonly EntryCode[]): List<EntryCode> => ({
  scope: ['entryCodes'],
  items: codes,
  keyOf: ({ createdAt, scene }) => [createdAt.toISOString(), scene],
  defaultFirst: 20,
});

export const presentScans = ({
  day,
  scene,
  platform,
  count,
  code,
}: ScanCount & { readonly code: EntryCode | null }): EntryScans => ({
  day,
  scene,
  platform,
  count,
  target: code && presentTarget(code.target),
});
