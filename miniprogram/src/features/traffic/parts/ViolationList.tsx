import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { TRAFFIC } from '@/copy/traffic';
import { MoreAction } from '@/frame/MoreAction';
import type { More } from '@/frame/useMore';
import { Empty } from '@/ui/Empty';
import type { Segment } from '../logic/violations';
import type { ViolationRowFragment } from './Violation.generated';
import { ViolationRow } from './ViolationRow';

interface ViolationListProps {
  readonly list: More<ViolationRowFragment>;
  readonly segment: Segment;
  readonly today: BusinessDate;
}

export function ViolationList({ list, segment, today }: ViolationListProps) {
  if (list.totalCount === 0) {
    return <Empty drawing="shelf" sentence={TRAFFIC.noViolations[segment]} note={TRAFFIC.noViolationsNote} />;
  }
  return (
    <View>
      {list.items.map((violation) => (
        <ViolationRow key={violation.id} violation={violation} today={today} />
      ))}
      <MoreAction list={list} />
    </View>
  );
}
