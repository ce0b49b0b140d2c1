import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { GUIDE } from '@/copy/itemGuide';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage, type FrameState } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { cache, EVERYBODY } from '@/gateway/cache';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { useElderMode } from '@/session/elderMode';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { useGuideVariables } from '../../logic/itemRegion';
import { isRetired, keepItem, retireItem } from '../../logic/savedItems';
import { Disclosures } from '../../parts/Disclosures';
import { Details } from './Details';
import { GuideActions } from './GuideActions';
import { GuideHead } from './GuideHead';
import { ThenNotice } from './ThenNotice';
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

/** The BFF says that the item is not published any more: where it is kept it says so from now on. */
function useRetired(code: string, frame: FrameState, isNow: boolean): boolean {
  const gone = isNow && frame.problems.some((problem) => problem.code === 'ITEM_NOT_FOUND');
  useEffect(() => void (gone && retireItem(code)), [code, gone]);
  return gone || (isNow && isRetired(code));
}

/** A guide that was asked for by its basic code is kept under its own as well: by that one 收藏 and 最近看过 lead to it. */
function useKeptByOwnCode(data: ItemGuideQuery | null, asked: string, isAnswer: boolean): void {
  useEffect(() => {
    const own = data?.itemGuide.code;
    if (!data || !own || own === asked || !isAnswer) return;
    cache.keep(EVERYBODY, ItemGuideDocument, { code: own, region: null }, { data, at: Date.now() });
  }, [data, asked, isAnswer]);
}

/** 办事指南: the eight first, details behind. With `at`, an instant, as it was then: what was told when an application was made. */
export default function ItemGuidePage() {
  const { code = '', at } = navigation.useParams();
  const variables = useGuideVariables(code);
  const isNow = at === undefined;
  const { data, frame } = usePage(ItemGuideDocument, isNow ? variables : { ...variables, at }, {
    needs: 'signedOut',
    everybody: true,
  });
  const [toast, show] = useToast();
  const elder = useElderMode();
  const guide = data?.itemGuide;
  const retired = useRetired(code, frame, isNow);
  useRemembered(frame.asOfCache || !isNow ? undefined : guide);
  useKeptByOwnCode(data, code, frame.asOfCache === null && isNow);
  pageEvents.useShare({ title: guide?.name ?? GUIDE.title, path: ROUTES.item(code) });
  return (
    <PageFrame title={GUIDE.title} frame={frame} toast={toast}>
      {data && guide && (
        <View>
          {retired && (
            <Banner icon="info" tone="bad">
              {GUIDE.retired}
            </Banner>
          )}
          {isNow ? (
            <VersionNotice guide={guide} today={data.businessDate} />
          ) : (
            <ThenNotice at={at} code={code} today={data.businessDate} />
          )}
          <Card>
            <GuideHead guide={guide} />
            <Disclosures items={guide.disclosures} brief={elder} />
            <GuideActions guide={guide} onTell={show} />
          </Card>
          <View className={styles.details}>
            <Details guide={guide} today={data.businessDate} isKept={frame.asOfCache !== null} onTell={show} />
          </View>
        </View>
      )}
    </PageFrame>
  );
}
