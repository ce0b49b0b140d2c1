import { Text, View } from '@tarojs/components';
import { spanWords } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import type { IconName } from '@/ui/icons.generated';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import styles from './InsuranceRow.module.scss';

const ICONS: Readonly<Record<string, IconName>> = {
  '110': 'umbrella',
  '120': 'umbrella',
  '170': 'umbrella',
  '210': 'briefcase-business',
  '310': 'heart-pulse',
  '390': 'heart-pulse',
  '410': 'hard-hat',
  '510': 'baby',
};

interface InsuranceRowProps {
  readonly insurance: {
    readonly code: string;
    readonly name: string;
    readonly status: string;
    readonly monthsContributed: number;
    readonly gapMonths: readonly string[];
    readonly arrearMonths: readonly string[];
  };
  readonly onTap: () => void;
}

/** One insurance: state, months, and what is missing in it. */
export function InsuranceRow({ insurance, onTap }: InsuranceRowProps) {
  const { code, name, status, monthsContributed, gapMonths, arrearMonths } = insurance;
  return (
    <ListRow
      title={name}
      icon={ICONS[code] ?? 'shield-check'}
      tag={<Tag tone={status === 'ACTIVE' ? 'good' : 'plain'}>{SOCIAL_SECURITY.enrolment(status)}</Tag>}
      second={
        <View className={styles.second}>
          <Text>{SOCIAL_SECURITY.monthsSoFar(spanWords(monthsContributed))}</Text>
          {arrearMonths.length > 0 && <Tag tone="bad">{SOCIAL_SECURITY.arrearsTag(arrearMonths.length)}</Tag>}
          {gapMonths.length > 0 && <Tag tone="warn">{SOCIAL_SECURITY.gapTag(gapMonths.length)}</Tag>}
        </View>
      }
      onTap={onTap}
    />
  );
}
