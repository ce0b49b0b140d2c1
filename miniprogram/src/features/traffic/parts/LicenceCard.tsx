import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { TRAFFIC } from '@/copy/traffic';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Gauge } from '@/ui/Gauge';
import { KeyValueList } from '@/ui/KeyValue';
import { Tag } from '@/ui/Tag';
import type { Tone } from '@/ui/tone';
import type { LicencePartsFragment } from './Licence.generated';
import styles from './LicenceCard.module.scss';

const FULL_POINTS = 12;
const WARNING_POINTS = 9;

const toneOf = (points: number): Tone =>
  points >= FULL_POINTS ? 'bad' : points >= WARNING_POINTS ? 'warn' : points > 0 ? 'primary' : 'good';

interface LicenceCardProps {
  readonly licence: LicencePartsFragment | null;
  readonly today: BusinessDate;
}

/** The points of this cycle as a gauge of twelve, the day on which it ends, and what then happens by which clause. */
export function LicenceCard({ licence, today }: LicenceCardProps) {
  if (!licence) {
    return (
      <Card title={TRAFFIC.licence} icon="id-card">
        <Empty drawing="shelf" sentence={TRAFFIC.noLicence} />
      </Card>
    );
  }
  const { points, status, classes, validUntil, fileNumber, firstIssuedOn, cycleEndOn } = licence;
  return (
    <Card
      title={TRAFFIC.licence}
      icon="id-card"
      aside={<Tag tone={status === 'NORMAL' ? 'good' : 'bad'}>{TRAFFIC.licenceState(status)}</Tag>}
    >
      <Gauge
        value={points}
        of={FULL_POINTS}
        unit={TRAFFIC.pointsUnit}
        label={TRAFFIC.pointsPicture(points)}
        tone={toneOf(points)}
      />
      <View className={styles.left}>{TRAFFIC.pointsLeft(points)}</View>
      <View className={styles.cycle}>{TRAFFIC.cycle(dayWords(cycleEndOn, today))}</View>
      <KeyValueList
        items={[
          { label: TRAFFIC.classes, value: classes },
          { label: TRAFFIC.validUntil, value: validUntil ? dayWords(validUntil, today) : TRAFFIC.noEnd },
          { label: TRAFFIC.firstIssuedOn, value: dayWords(firstIssuedOn, today) },
          { label: TRAFFIC.fileNumber, value: fileNumber },
        ]}
      />
      <View className={styles.note}>{TRAFFIC.cycleNote}</View>
      <View className={styles.note}>{TRAFFIC.cycleClause}</View>
    </Card>
  );
}
