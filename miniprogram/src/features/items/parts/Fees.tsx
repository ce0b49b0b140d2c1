import { Text, View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import { GUIDE } from '@/copy/itemGuide';
import type { GuideFeeFragment } from './Fees.generated';
import styles from './Materials.module.scss';

/** What it costs, by which rule, and who pays less. */
export const Fees = ({ fees }: { readonly fees: readonly GuideFeeFragment[] }) => (
  <>
    {fees.map(({ code, name, standard, amountFen, basis, reduction }) => (
      <View className={styles.item} key={code}>
        <View className={styles.first}>
          <Text className={styles.name}>{name}</Text>
          <Text>{standard || (amountFen === null ? '' : `¥${formatYuan(amountFen)}`)}</Text>
        </View>
        {basis && <View className={styles.line}>{GUIDE.feeBasis(basis)}</View>}
        {reduction && <View className={styles.line}>{GUIDE.reduction(reduction)}</View>}
      </View>
    ))}
  </>
);
