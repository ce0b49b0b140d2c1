import { HOME } from '@/copy/home';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Reminders } from '../parts/Reminders';
import { RemindersDocument, type RemindersQuery } from './Reminders.generated';

/** Departments that could not be read: their reminders are not in the list, and that is said. */
const silent = ({ socialSecurity, traffic, housingFund }: RemindersQuery['overview']): string =>
  [socialSecurity, traffic, housingFund]
    .filter(({ source }) => source.state === 'UNAVAILABLE')
    .map(({ source }) => source.name)
    .join('、');

/** All that needs the citizen's attention, most urgent first. */
export default function RemindersPage() {
  const { data, frame } = usePage(RemindersDocument, {});
  const missing = data ? silent(data.overview) : '';
  return (
    <PageFrame title={HOME.reminders} frame={frame} narrow>
      {missing && (
        <Banner icon="triangle-alert" tone="warn">
          {HOME.remindersPartial(missing)}
        </Banner>
      )}
      {data &&
        (data.overview.reminders.length > 0 ? (
          <Card>
            <Reminders items={data.overview.reminders} today={data.businessDate} />
          </Card>
        ) : (
          <Empty drawing="shelf" sentence={HOME.noReminders} />
        ))}
    </PageFrame>
  );
}
