import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { codeOf, readCode } from '@city-services/shared/scenario/code';
import { MOST_QUESTIONS } from '@city-services/shared/scenario/definition';
import { remaining, walk } from '@city-services/shared/scenario/walk';
import { problemWords } from '@/copy/problems';
import { SCENARIO } from '@/copy/scenario';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { ListRow } from '@/ui/ListRow';
import { keptAnswers } from '../../logic/kept';
import { pictureOf } from '../../logic/picture';
import { useAnswers, type Answering } from '../../logic/useAnswers';
import { isLost, Lost } from '../../parts/Lost';
import { QuestionCard } from '../../parts/QuestionCard';
import styles from './index.module.scss';
import { ScenarioGuideDocument, type ScenarioGuideQuery } from './Scenario.generated';

type Guide = ScenarioGuideQuery['scenario'];

interface StartProps {
  readonly guide: Guide;
  readonly answering: Answering;
  readonly changed: boolean;
}

/** On with what was begun, to the list that is ready, or from the beginning. */
const Ways = ({ guide, answering: { steps, finished, begin, goOn } }: StartProps) => {
  const answers = Object.fromEntries(steps.map(({ question, answer }) => [question.id, answer.id]));
  const toList = (): void => navigation.go(ROUTES.scenarioResult(codeOf(guide, answers)));
  const begun = steps.length > 0;
  return (
    <View className={styles.actions}>
      {begun && finished && <Action onTap={toList}>{SCENARIO.toList}</Action>}
      {begun && !finished && <Action onTap={goOn}>{SCENARIO.goOn(steps.length)}</Action>}
      <Action look={begun ? 'soft' : 'primary'} onTap={begin}>
        {begun ? SCENARIO.fromStart : SCENARIO.start}
      </Action>
    </View>
  );
};

/** What was answered; a tap asks that question once more. */
const Answered = ({ answering: { steps, change } }: Pick<StartProps, 'answering'>) => (
  <Card title={SCENARIO.said} icon="file-text">
    <View className={styles.note}>{SCENARIO.tapToChange}</View>
    {steps.map(({ question, answer }, place) => (
      <ListRow key={question.id} title={answer.label} second={question.title} onTap={() => change(place)} />
    ))}
  </Card>
);

/** What it is about, before the first question. */
const Start = (props: StartProps) => {
  const { guide, answering, changed } = props;
  const { most } = remaining(guide.questions, walk(guide.questions, {}));
  return (
    <View className={styles.cards}>
      <Card>
        <View className={styles.picture}>
          <Icon name={pictureOf(guide.picture)} />
        </View>
        <View className={styles.name}>{guide.name}</View>
        <View className={styles.intro}>{guide.intro}</View>
        <View className={styles.note}>{SCENARIO.most(Math.min(most, MOST_QUESTIONS))}</View>
        <View className={styles.note}>{SCENARIO.lead2(guide.department)}</View>
        {changed && <Text className={styles.changed}>{SCENARIO.changed}</Text>}
        <Ways {...props} />
      </Card>
      {answering.steps.length > 0 && <Answered answering={answering} />}
    </View>
  );
};

/** Answers of a link count until the citizen answers on from there; then, and without a link, those of this device. */
function begunWith({ id, given }: Guide, link: string | null) {
  const kept = keptAnswers(id);
  if (link !== null && kept?.from !== link) {
    const answers = Object.fromEntries(given.map(({ question, answer }) => [question, answer]));
    return { given: answers, from: link, version: readCode(link)?.version };
  }
  return { given: kept?.answers ?? {}, from: kept?.from ?? null, version: kept?.version };
}

const Questions = ({ guide, link }: { readonly guide: Guide; readonly link: string | null }) => {
  const [begun] = useState(() => begunWith(guide, link));
  const answering = useAnswers(guide, begun);
  const { standing } = answering;
  const choose = (answer: string): void => {
    const code = answering.choose(answer);
    if (code) navigation.go(ROUTES.scenarioResult(code));
  };
  const changed = begun.version !== undefined && begun.version !== guide.version;
  if (!standing) return <Start guide={guide} answering={answering} changed={changed} />;
  return <QuestionCard key={standing.question.id} standing={standing} onChoose={choose} onBack={answering.back} />;
};

/** One question a screen. A link, or the last time on this device, brings its answers along. */
export default function ScenarioGuidePage() {
  const { id = '', code = null } = navigation.useParams();
  const { data, frame } = usePage(ScenarioGuideDocument, { id, code }, { needs: 'signedOut', everybody: true });
  const guide = data?.scenario;
  const lost = frame.problems.find(isLost);
  pageEvents.useShare({ title: guide?.name ?? SCENARIO.title, path: ROUTES.scenario(id) });
  return (
    <PageFrame
      title={guide?.name ?? SCENARIO.guide}
      frame={lost ? { ...frame, state: 'ready', problems: [] } : frame}
      narrow
    >
      {lost && <Lost sentence={problemWords(lost)} onGuides={() => navigation.go(ROUTES.scenarios)} />}
      {!lost && guide && <Questions key={`${guide.id} ${guide.version}`} guide={guide} link={code} />}
    </PageFrame>
  );
}
