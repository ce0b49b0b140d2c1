export type { EntryCode, EntryTarget, Opened } from './entryCode.entity';
export type { EntryPicture } from './entryPicture.entity';
export { EntryService, type CodeScans, type NewEntryCode } from './entry.service';
export { EntryPictureService, type PictureFor, type PictureForm } from './entryPicture.service';
export { EntryResolver } from './entry.resolver';
