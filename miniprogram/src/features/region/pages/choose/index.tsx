import { View } from '@tarojs/components';
import { REGION } from '@/copy/region';
import { PageFrame } from '@/frame/PageFrame';
import { RegionPicker } from '@/frame/RegionPicker';
import { comeBack } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { choosePlace, usePlace, type Place } from '@/session/place';
import { Card } from '@/ui/Card';
import { KeyValueList } from '@/ui/KeyValue';
import { ChooseRegionDocument } from './ChooseRegion.generated';
import styles from './index.module.scss';

/** Long enough to read what was chosen. */
const READ_MS = 700;

/** 选择所在地: which place the citizen wants to see first. Needs no account, leaves nothing but an entry on this device. */
export default function ChooseRegion() {
  const { data, frame } = usePage(ChooseRegionDocument, {}, { needs: 'signedOut' });
  const { to } = navigation.useParams();
  const place = usePlace();
  const [toast, show] = useToast();
  const choose = (chosen: Place): void => {
    choosePlace(chosen);
    show(REGION.chosen(chosen.name));
    setTimeout(() => comeBack(to), READ_MS);
  };
  return (
    <PageFrame title={REGION.title} frame={frame} toast={toast} narrow>
      <Card>
        <KeyValueList items={[{ label: REGION.now, value: place?.fullName ?? REGION.none }]} />
        {data && <RegionPicker first={data.cityRegion.code} onChoose={choose} />}
        <View className={styles.why}>{REGION.why}</View>
      </Card>
    </PageFrame>
  );
}
