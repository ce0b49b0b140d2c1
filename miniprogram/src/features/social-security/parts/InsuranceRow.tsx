import { Text } from '@tarojs/components';
import { spanWords } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import type { IconName } from '@/ui/icons.generated';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';

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
    readonly employer: string | null;
    readonly monthsContributed: number;
    readonly gapMonths: readonly string[];
    readonly arrearMonths: readonly string[];
  };
  readonly onTap: () => void;
}

/** One insurance: state, months, and what is missing in it. */
export function InsuranceRow({ insurance, onTap }: InsuranceRowProps) {
  const { code, name, status, employer, monthsContributed, gapMonths, arrearMonths } = insurance;
  return (
    <ListRow
      title={name}
      icon={ICONS[code] ?? 'shield-check'}
      tag={
        <>
          <Tag tone={status === 'ACTIVE' ? 'good' : 'plain'}>{SOCIAL_SECURITY.enrolment(status)}</Tag>
          {arrearMonths.length > 0 && <Tag tone="bad">{SOCIAL_SECURITY.arrearsTag(arrearMonths.length)}</Tag>}
          {gapMonths.length > 0 && <Tag tone="warn">{SOCIAL_SECURITY.gapTag(gapMonths.length)}</Tag>}
        </>
      }
      second={
        <>
          <Text>{`${SOCIAL_SECURITY.soFar} ${spanWords(monthsContributed)}`}</Text>
          {employer && <Text>{` · ${employer}`}</Text>}
        </>
      }
      onTap={onTap}
    />
  );
}
