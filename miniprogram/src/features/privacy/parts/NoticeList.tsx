import { View } from '@tarojs/components';
import { CONSENTS } from '@/copy/privacy';
import { KeyValueList } from '@/ui/KeyValue';
import type { ConsentCard_ConsentFragment } from './ConsentCard.generated';
import styles from './privacy.module.scss';

/** The list: what, why, how long, who. */
export const NoticeList = ({ notice }: { readonly notice: ConsentCard_ConsentFragment['notice'] }) => (
  <View>
    {notice.items.map(({ what, why, kept, who }) => (
      <View className={styles.item} key={what}>
        <View className={styles.what}>{what}</View>
        <KeyValueList
          items={[
            { label: CONSENTS.why, value: why },
            { label: CONSENTS.kept, value: kept },
            { label: CONSENTS.who, value: who },
          ]}
        />
      </View>
    ))}
    <View className={styles.note}>{CONSENTS.version(notice.version)}</View>
  </View>
);
