import { View } from '@tarojs/components';
import { PRIVACY, VERIFY } from '@/copy/identity';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { Card } from '@/ui/Card';
import { NoticeText } from '../../parts/NoticeText';
import { PrivacyDocument } from './Privacy.generated';
import styles from './index.module.scss';

/** What is used, why, how long, and the citizen's rights (PIPL 17, 44 to 47). */
export default function PrivacyPage() {
  const { data, frame } = usePage(PrivacyDocument, {}, { needs: 'signedOut' });
  return (
    <PageFrame title={PRIVACY.title} frame={frame} narrow>
      {data && (
        <Card title={VERIFY.notice.version(data.identityNotice.version)}>
          <NoticeText text={data.identityNotice.text} />
        </Card>
      )}
      <Card title={PRIVACY.device}>
        {PRIVACY.deviceItems.map((item) => (
          <View className={styles.item} key={item}>
            {item}
          </View>
        ))}
      </Card>
      <Card title={PRIVACY.rights}>{PRIVACY.rightsNote}</Card>
    </PageFrame>
  );
}
