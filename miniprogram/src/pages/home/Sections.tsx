import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { CITY, type DepartmentKey } from '@city-services/shared/city/city';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { FRAME } from '@/copy/frame';
import { monthWords, spanParts } from '@/copy/format';
import { HOME } from '@/copy/home';
import { ROUTES } from '@/frame/routes';
import { SourceNote } from '@/frame/SourceNote';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Figure, yuanParts } from '@/ui/Figure';
import type { IconName } from '@/ui/icons.generated';
import { Tag } from '@/ui/Tag';
import type { HomeQuery } from './Home.generated';
import styles from './Sections.module.scss';

type Overview = NonNullable<HomeQuery['overview']>;
type Summary<Key extends DepartmentKey & keyof Overview> = NonNullable<Overview[Key]['summary']>;

interface Shape {
  readonly key: 'socialSecurity' | 'traffic' | 'housingFund';
  readonly icon: IconName;
  readonly path: string;
}

const SHAPES: readonly Shape[] = [
  { key: 'socialSecurity', icon: 'shield-check', path: ROUTES.socialSecurity },
  { key: 'traffic', icon: 'car-front', path: ROUTES.traffic },
  { key: 'housingFund', icon: 'landmark', path: ROUTES.housingFund },
];

const Second = ({ parts }: { readonly parts: readonly (string | null)[] }) => (
  <View className={styles.second}>{parts.filter((part) => part !== null).join(' · ')}</View>
);

function SocialSecurity({ summary }: { readonly summary: Summary<'socialSecurity'> }) {
  const { insuranceCount, medicalBalanceFen, gapMonthCount, pensionMonths } = summary;
  const words = HOME.socialSecurity;
  return (
    <>
      <Figure label={words.figure} parts={spanParts(pensionMonths)} />
      <Second
        parts={[
          insuranceCount > 0 ? words.active(insuranceCount) : words.none,
          words.medical(formatYuan(medicalBalanceFen)),
        ]}
      />
      {gapMonthCount > 0 && <Tag tone="warn">{words.gap(gapMonthCount)}</Tag>}
    </>
  );
}

function Traffic({ summary }: { readonly summary: Summary<'traffic'> }) {
  const { unhandledCount, finesDueFen, vehicleCount, points } = summary;
  const words = HOME.traffic;
  return (
    <>
      <Figure
        label={words.figure}
        parts={[{ value: String(unhandledCount), unit: '条' }]}
        tone={unhandledCount > 0 ? 'bad' : 'good'}
      />
      <Second
        parts={[
          finesDueFen > 0 ? words.fines(formatYuan(finesDueFen)) : words.noFines,
          words.vehicles(vehicleCount),
          points === null ? null : words.points(points),
        ]}
      />
    </>
  );
}

function HousingFund({ summary }: { readonly summary: Summary<'housingFund'> }) {
  const { balanceFen, monthlyDepositFen, paidUntilMonth } = summary;
  const words = HOME.housingFund;
  return (
    <>
      <Figure label={words.figure} parts={yuanParts(balanceFen)} />
      <Second
        parts={[
          monthlyDepositFen > 0 ? words.monthly(formatYuan(monthlyDepositFen)) : null,
          paidUntilMonth ? words.paidUntil(monthWords(paidUntilMonth)) : null,
        ]}
      />
    </>
  );
}

function contentOf(key: Shape['key'], overview: Overview): ReactNode {
  switch (key) {
    case 'socialSecurity':
      return overview.socialSecurity.summary && <SocialSecurity summary={overview.socialSecurity.summary} />;
    case 'traffic':
      return overview.traffic.summary && <Traffic summary={overview.traffic.summary} />;
    case 'housingFund':
      return overview.housingFund.summary && <HousingFund summary={overview.housingFund.summary} />;
  }
}

const Nothing = () => (
  <View className={styles.nothing}>
    <View className={styles.sentence}>{HOME.noRecords}</View>
    <View className={styles.second}>{HOME.noRecordsNote}</View>
  </View>
);

const Silent = ({ short, onRetry }: { readonly short: string; readonly onRetry: () => void }) => (
  <View className={styles.nothing}>
    <View className={styles.sentence}>{HOME.unavailable(short)}</View>
    <Action look="quiet" icon="refresh-cw" onTap={onRetry}>
      {FRAME.retry}
    </Action>
  </View>
);

/** While acting for somebody who has not granted this department's records: there is nothing to try again. */
const NotGranted = () => (
  <View className={styles.nothing}>
    <View className={styles.sentence}>{HOME.notGranted}</View>
    <View className={styles.second}>{HOME.notGrantedNote}</View>
  </View>
);

interface SectionsProps {
  readonly overview: Overview;
  readonly today: BusinessDate;
  readonly onRetry: () => void;
}

/** Three departments, each with one figure, its source and its own state: one that is silent hides no other. */
export const Sections = ({ overview, today, onRetry }: SectionsProps) => (
  <>
    {SHAPES.map(({ key, icon, path }) => {
      const { source, summary } = overview[key];
      const empty = summary?.recordCount === 0;
      const granted = source.state !== 'NOT_GRANTED';
      return (
        <Card
          key={key}
          className={styles.section}
          title={HOME[key].title}
          icon={icon}
          {...(granted && { onTap: () => navigation.go(path) })}
        >
          <View className={styles.body}>
            {!granted && <NotGranted />}
            {granted && !summary && <Silent short={CITY.departments[key].short} onRetry={onRetry} />}
            {empty && <Nothing />}
            {summary && !empty && contentOf(key, overview)}
          </View>
          {granted && <SourceNote source={source} department={key} today={today} />}
        </Card>
      );
    })}
  </>
);
