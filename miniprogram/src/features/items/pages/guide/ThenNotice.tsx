import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { instantWords } from '@/copy/format';
import { GUIDE } from '@/copy/itemGuide';
import { ROUTES } from '@/frame/routes';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';

interface ThenNoticeProps {
  /** The instant that was asked for. */
  readonly at: string;
  readonly code: string;
  readonly today: BusinessDate;
}

/** Says that this is how the guide was, and leads to how it is. */
export const ThenNotice = ({ at, code, today }: ThenNoticeProps) => (
  <Banner
    icon="history"
    tone="warn"
    action={
      <Action look="quiet" onTap={() => navigation.replace(ROUTES.item(code))}>
        {GUIDE.seeNow}
      </Action>
    }
  >
    {GUIDE.asThen(instantWords(at, today))}
  </Banner>
);
