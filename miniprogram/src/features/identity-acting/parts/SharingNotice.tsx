import { View } from '@tarojs/components';
import { SHARING_NOTICE } from '@/copy/sharingNotice';
import { KeyValueList } from '@/ui/KeyValue';
import type { SharingNotice_NoticeFragment } from './SharingNotice.generated';
import styles from './acting.module.scss';

interface SharingNoticeProps {
  readonly notice: SharingNotice_NoticeFragment;
  /** The words of the button below: tapping it is the consent. */
  readonly button: string;
}

/** What a citizen reads before somebody else is let in on the own records; the button below it agrees to exactly this text. */
export const SharingNotice = ({ notice, button }: SharingNoticeProps) => (
  <View className={styles.notice}>
    <View className={styles.label}>{SHARING_NOTICE.title}</View>
    <View className={styles.note}>{notice.summary}</View>
    {notice.items.map(({ what, why, kept, who }) => (
      <KeyValueList
        key={what}
        items={[
          { label: SHARING_NOTICE.what, value: what },
          { label: SHARING_NOTICE.why, value: why },
          { label: SHARING_NOTICE.kept, value: kept },
          { label: SHARING_NOTICE.who, value: who },
        ]}
      />
    ))}
    <View className={styles.without}>{notice.without}</View>
    <View className={styles.note}>{SHARING_NOTICE.agree(button)}</View>
  </View>
);
