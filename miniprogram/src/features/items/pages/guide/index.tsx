import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { GUIDE } from '@/copy/itemGuide';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { Card } from '@/ui/Card';
import { useGuideVariables } from '../../logic/itemRegion';
import { keepItem } from '../../logic/savedItems';
import { Disclosures } from '../../parts/Disclosures';
import { Details } from './Details';
import { GuideActions } from './GuideActions';
import { GuideHead } from './GuideHead';
import { ItemGuideDocument, type ItemGuideQuery } from './Guide.generated';
import styles from './index.module.scss';
import { VersionNotice } from './VersionNotice';

type Guide = ItemGuideQuery['itemGuide'];

/** What was looked at is found again under 最近看过. */
function useRemembered(guide: Guide | undefined): void {
  const code = guide?.code;
  const number = guide?.version.number;
  useEffect(() => {
    if (guide) keepItem('recent', { ...guide, version: guide.version.number });
    // Once a guide and version, not once an answer.
  }, [code, number]);
}

/** 办事指南: the eight first, details behind. */
export default function ItemGuidePage() {
  const { code = '' } = navigation.useParams();
  const variables = useGuideVariables(code);
  const { data, frame } = usePage(ItemGuideDocument, variables, { needs: 'signedOut', everybody: true });
  const [toast, show] = useToast();
  const guide = data?.itemGuide;
  useRemembered(guide);
  pageEvents.useShare({ title: guide?.name ?? GUIDE.title, path: ROUTES.item(code) });
  return (
    <PageFrame title={GUIDE.title} frame={frame} toast={toast}>
      {data && guide && (
        <View>
          <VersionNotice guide={guide} today={data.businessDate} />
          <Card>
            <GuideHead guide={guide} />
            <Disclosures items={guide.disclosures} />
            <GuideActions guide={guide} onTell={show} />
          </Card>
          <View className={styles.details}>
            <Details guide={guide} today={data.businessDate} onTell={show} />
          </View>
        </View>
      )}
    </PageFrame>
  );
}
