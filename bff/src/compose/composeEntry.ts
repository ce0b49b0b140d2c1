import 'reflect-metadata';
import { QrCodes } from '../adapters/qr/qrCodes';
import { EntryPictureService, EntryResolver, EntryService } from '../domains/entry';
import { EntryCodeRepository } from '../domains/entry/entryCode.repository';
import { EntryPictureRepository } from '../domains/entry/entryPicture.repository';
import { EntryScanRepository } from '../domains/entry/entryScan.repository';
import { ScanCounter } from '../domains/entry/scanCounter.service';
import type { ResolverClass } from '../edge/schema';
import { PageCursors } from '../kernel/paging';
import type { PlatformCodes } from '../ports/codePicture';
import type { Base } from './base';

/** Printed codes, and what stands before them. */
export interface Entries {
  readonly entries: EntryService;
  readonly pictures: EntryPictureService;
  /** To be stopped at the end: it holds the last second's scans. */
  readonly counter: ScanCounter;
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
}

type Needs = Pick<Base, 'clock' | 'log'> & { readonly settings: Pick<Base['settings'], 'publicUrl' | 'keys'> };

/** @param platforms who draws the platforms' own codes */
export function composeEntry(
  { settings, clock, log }: Needs,
  platforms: Partial<Record<'weapp' | 'alipay', PlatformCodes>>,
): Entries {
  const scans = new EntryScanRepository();
  const counter = new ScanCounter(scans, log);
  const entries = new EntryService({ codes: new EntryCodeRepository(), scans, counter, clock });
  const pictures = new EntryPictureService({
    entries,
    pictures: new EntryPictureRepository(),
    qr: new QrCodes(),
    platforms,
    publicUrl: settings.publicUrl,
    clock,
  });
  const resolver = new EntryResolver(entries, pictures, new PageCursors(settings.keys.session));
  return { entries, pictures, counter, resolvers: new Map<ResolverClass, object>([[EntryResolver, resolver]]) };
}
