import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { readCode } from '@city-services/shared/scenario/code';
import { MOST_QUESTIONS } from '@city-services/shared/scenario/definition';
import { remaining, walk } from '@city-services/shared/scenario/walk';
import { SCENARIO } from '@/copy/scenario';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { keptCode } from '../../logic/kept';
import { pictureOf } from '../../logic/picture';
import { useAnswers, type Answering } from '../../logic/useAnswers';
import { QuestionCard } from '../../parts/QuestionCard';
import styles from './index.module.scss';
import { ScenarioGuideDocument, type ScenarioGuideQuery } from './Scenario.generated';

type Guide = ScenarioGuideQuery['scenario'];

interface StartProps {
  readonly guide: Guide;
  readonly answering: Answering;
  readonly changed: boolean;
}

/** What it is about, before the first question. */
const Start = ({ guide, answering: { answered, begin, goOn }, changed }: StartProps) => {
  const { most } = remaining(guide.questions, walk(guide.questions, {}));
  return (
    <Card>
      <View className={styles.picture}>
        <Icon name={pictureOf(guide.picture)} />
      </View>
      <View className={styles.name}>{guide.name}</View>
      <View className={styles.intro}>{guide.intro}</View>
      <View className={styles.note}>{SCENARIO.most(Math.min(most, MOST_QUESTIONS))}</View>
      <View className={styles.note}>{SCENARIO.lead2(guide.department)}</View>
      {changed && <Text className={styles.changed}>{SCENARIO.changed}</Text>}
      <View className={styles.actions}>
        {answered > 0 && <Action onTap={goOn}>{SCENARIO.goOn(answered)}</Action>}
        <Action look={answered > 0 ? 'soft' : 'primary'} onTap={begin}>
          {answered > 0 ? SCENARIO.fromStart : SCENARIO.start}
        </Action>
      </View>
    </Card>
  );
};

const Questions = ({ guide, changed }: { readonly guide: Guide; readonly changed: boolean }) => {
  const given = Object.fromEntries(guide.given.map(({ question, answer }) => [question, answer]));
  const answering = useAnswers(guide, given);
  const { standing } = answering;
  const choose = (answer: string): void => {
    const code = answering.choose(answer);
    if (code) navigation.go(ROUTES.scenarioResult(code));
  };
  if (!standing) return <Start guide={guide} answering={answering} changed={changed} />;
  return <QuestionCard key={standing.question.id} standing={standing} onChoose={choose} onBack={answering.back} />;
};

/** One question a screen. A link, or the last time on this device, brings its answers along. */
export default function ScenarioGuidePage() {
  const { id = '', code } = navigation.useParams();
  const [from] = useState(() => code ?? keptCode(id));
  const { data, frame } = usePage(ScenarioGuideDocument, { id, code: from }, { needs: 'signedOut', everybody: true });
  const guide = data?.scenario;
  const version = readCode(from ?? '')?.version;
  pageEvents.useShare({ title: guide?.name ?? SCENARIO.title, path: ROUTES.scenario(id) });
  return (
    <PageFrame title={guide?.name ?? SCENARIO.guide} frame={frame} narrow>
      {guide && (
        <Questions
          key={`${guide.id} ${guide.version}`}
          guide={guide}
          changed={version !== undefined && version !== guide.version}
        />
      )}
    </PageFrame>
  );
}
