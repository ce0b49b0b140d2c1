import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@/copy/format';
import { GUIDE, NOTICE } from '@/copy/itemGuide';
import { PageFrame } from '@/frame/PageFrame';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { files } from '@/platform/files';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import { useGuideVariables } from '../../logic/itemRegion';
import { noticePath } from '../../logic/paperPaths';
import styles from './index.module.scss';
import { ItemNoticeDocument, type ItemNoticeQuery } from './Notice.generated';

type Guide = ItemNoticeQuery['itemGuide'];

/** Materials to be ticked while packing; the ticks are gone when the page closes. */
function Checklist({ materials }: Pick<Guide, 'materials'>) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const turn = (code: string): void =>
    setTicked(ticked.includes(code) ? ticked.filter((other) => other !== code) : [...ticked, code]);
  if (materials.length === 0) return <View className={styles.text}>{GUIDE.noMaterials}</View>;
  return (
    <View>
      {materials.map(({ code, name, condition, copies, originality }) => (
        <Tap
          key={code}
          className={styles.tick}
          roleName="checkbox"
          checked={ticked.includes(code)}
          label={NOTICE.tick(name)}
          onTap={() => turn(code)}
        >
          <View className={styles.box}>{ticked.includes(code) && <Icon name="check" />}</View>
          <View className={styles.words}>
            <Text className={styles.name}>{name}</Text>
            <View className={styles.note}>
              {[GUIDE.original[originality], GUIDE.copies(copies), condition && GUIDE.when(condition)]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
        </Tap>
      ))}
    </View>
  );
}

const Paragraphs = ({ items }: { readonly items: Guide['disclosures'] }) => (
  <>
    {items.map(({ key, title, text }) => (
      <View className={styles.paragraph} key={key}>
        <View className={styles.note}>{title}</View>
        <View className={styles.text}>{text}</View>
      </View>
    ))}
  </>
);

/** 一次性告知单: all that has to be known, on one page, and as a PDF for paper. */
export default function ItemNotice() {
  const { code = '' } = navigation.useParams();
  const { data, frame } = usePage(ItemNoticeDocument, useGuideVariables(code), { needs: 'signedOut' });
  const [toast, show] = useToast();
  const [busy, setBusy] = useState(false);
  const open = async (guide: Guide): Promise<void> => {
    setBusy(true);
    const opened = await files.openPdf(noticePath(guide.code));
    setBusy(false);
    if (!opened) show(NOTICE.pdfFailed);
  };
  const guide = data?.itemGuide;
  return (
    <PageFrame title={NOTICE.title} frame={frame} toast={toast} narrow>
      {data && guide && (
        <>
          <Card>
            <View className={styles.text}>{NOTICE.intro(guide.name)}</View>
            <View className={styles.pdf}>
              <Action icon="download" busy={busy} onTap={() => void open(guide)}>
                {NOTICE.pdf}
              </Action>
              <View className={styles.note}>{NOTICE.note}</View>
            </View>
          </Card>
          <Card title={NOTICE.materials}>
            <Checklist materials={guide.materials} />
          </Card>
          <Card>
            <Paragraphs items={guide.disclosures.filter(({ key }) => key !== 'BRING')} />
            <View className={styles.note}>
              {NOTICE.version(guide.version.number, dayWords(data.businessDate, data.businessDate))}
            </View>
          </Card>
        </>
      )}
    </PageFrame>
  );
}
