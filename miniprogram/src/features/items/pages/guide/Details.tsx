import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { GUIDE } from '@/copy/itemGuide';
import { sharing } from '@/platform/sharing';
import { Calendar } from '../../parts/Calendar';
import { Fees } from '../../parts/Fees';
import { Fold } from '../../parts/Fold';
import { GuideSteps } from '../../parts/GuideSteps';
import { Materials } from '../../parts/Materials';
import { Questions } from '../../parts/Questions';
import type { ItemGuideQuery } from './Guide.generated';
import { Contact, Places } from './Places';
import { Conditions, Lists, Outcomes } from './Rules';

export interface DetailsProps {
  readonly guide: ItemGuideQuery['itemGuide'];
  readonly today: BusinessDate;
  readonly onTell: (sentence: string) => void;
}

/** Everything behind the eight: a card a subject, opened by a tap. */
export function Details({ guide, today, onTell }: DetailsProps) {
  const { materials, steps, windows, questions, fees, calendar, charged } = guide;
  const openUrl = async (url: string): Promise<void> => {
    const sentence = await sharing.openOutside(url);
    if (sentence === 'copied') onTell(GUIDE.copied);
  };
  return (
    <View>
      <Fold title={GUIDE.materials} aside={GUIDE.materialCount(materials.length)}>
        <Materials materials={materials} onOpen={(url) => void openUrl(url)} />
      </Fold>
      {steps.length > 0 && (
        <Fold title={GUIDE.steps} aside={GUIDE.stepCount(steps.length)}>
          <GuideSteps steps={steps} />
        </Fold>
      )}
      <Fold title={GUIDE.calendar}>
        <Calendar calendar={calendar} today={today} />
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
