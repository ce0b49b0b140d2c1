import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayOfInstant, dayWords } from '@/copy/format';
import { GUIDE } from '@/copy/itemGuide';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { keepItem, useSavedItems } from '../../logic/savedItems';
import type { ItemGuideQuery } from './Guide.generated';

interface VersionNoticeProps {
  readonly guide: Pick<ItemGuideQuery['itemGuide'], 'code' | 'name' | 'department' | 'version'>;
  readonly today: BusinessDate;
}

/** A guide that changed since it was kept says so until it was read. */
export function VersionNotice({ guide, today }: VersionNoticeProps) {
  const kept = useSavedItems('favourites').find(({ code }) => code === guide.code);
  const { number, inForceFrom } = guide.version;
  if (!kept || kept.version === number) return null;
  const day = inForceFrom === null ? null : dayOfInstant(inForceFrom);
  return (
    <Banner
      icon="info"
      tone="warn"
      action={
        <Action look="quiet" onTap={() => keepItem('favourites', { ...guide, version: number })}>
          {GUIDE.understood}
        </Action>
      }
    >
      {GUIDE.changed(day && dayWords(day, today))}
    </Banner>
  );
}
