import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { GUIDE } from '@/copy/itemGuide';
import { files } from '@/platform/files';
import { sharing } from '@/platform/sharing';
import { formPath } from '../../logic/paperPaths';
import { Calendar } from '../../parts/Calendar';
import { Fees } from '../../parts/Fees';
import { Fold } from '../../parts/Fold';
import { GuideSteps } from '../../parts/GuideSteps';
import { Materials, type MaterialPaper, type MaterialsProps } from '../../parts/Materials';
import { Questions } from '../../parts/Questions';
import type { ItemGuideQuery } from './Guide.generated';
import { Contact, Places } from './Places';
import { Conditions, Lists, Outcomes } from './Rules';
import { useHeld } from './useHeld';

export interface DetailsProps {
  readonly guide: ItemGuideQuery['itemGuide'];
  readonly today: BusinessDate;
  /** It is shown as it was kept, without a network. */
  readonly isKept: boolean;
  readonly onTell: (sentence: string) => void;
}

/** Asks what the city holds only once the card is open: until then nobody's records are read. */
function HeldMaterials({
  guide,
  today,
  onOpen,
}: Pick<DetailsProps, 'guide' | 'today'> & Pick<MaterialsProps, 'onOpen'>) {
  return <Materials materials={guide.materials} held={useHeld(guide, today)} onOpen={onOpen} />;
}

/** Everything behind the eight: a card a subject, opened by a tap. */
export function Details({ guide, today, isKept, onTell }: DetailsProps) {
  const { materials, steps, windows, questions, fees, calendar, charged } = guide;
  const openUrl = async (url: string): Promise<void> => {
    const sentence = await sharing.openOutside(url);
    if (sentence === 'copied') onTell(GUIDE.copied);
  };
  const openPaper = async (paper: MaterialPaper, material: string): Promise<void> => {
    if ('url' in paper) return openUrl(paper.url);
    if (!(await files.openPdf(formPath(guide.code, material, paper.kind)))) onTell(GUIDE.pdfFailed);
  };
  return (
    <View>
      <Fold title={GUIDE.materials} aside={GUIDE.materialCount(materials.length)}>
        <HeldMaterials guide={guide} today={today} onOpen={(paper, material) => void openPaper(paper, material)} />
      </Fold>
      {steps.length > 0 && (
        <Fold title={GUIDE.steps} aside={GUIDE.stepCount(steps.length)}>
          <GuideSteps steps={steps} />
        </Fold>
      )}
      <Fold title={GUIDE.calendar}>
        <Calendar calendar={calendar} today={today} isKept={isKept} />
      </Fold>
      <Fold title={GUIDE.fees} aside={charged ? undefined : GUIDE.free}>
        {charged ? <Fees fees={fees} /> : <View>{GUIDE.free}</View>}
      </Fold>
      <Fold title={GUIDE.places} aside={windows.length > 0 ? GUIDE.placeCount(windows.length) : undefined}>
        <Places guide={guide} onOpen={(url) => void openUrl(url)} />
      </Fold>
      {questions.length > 0 && (
        <Fold title={GUIDE.questions} aside={GUIDE.questionCount(questions.length)}>
          <Questions items={questions} />
        </Fold>
      )}
      <Outcomes guide={guide} />
      <Conditions guide={guide} />
      <Lists guide={guide} today={today} />
      <Contact guide={guide} />
    </View>
  );
}
