import { View } from '@tarojs/components';
import { problemWords } from '@/copy/problems';
import { SCENARIO } from '@/copy/scenario';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { usePlace } from '@/session/place';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Checklist } from '../../parts/Checklist';
import { isLost, Lost } from '../../parts/Lost';
import { Order } from '../../parts/Order';
import { Reasons } from '../../parts/Reasons';
import { Said, Tips } from '../../parts/Said';
import styles from './index.module.scss';
import { ResultHead } from './ResultHead';
import { ScenarioResultDocument, type ScenarioResultQuery } from './ScenarioResult.generated';

type Restored = ScenarioResultQuery['scenarioByCode'];
type Result = NonNullable<Restored['result']>;

const Stop = ({ sentence }: { readonly sentence: string }) => (
  <Card title={SCENARIO.stopTitle} icon="info">
    <View className={styles.stop}>{sentence}</View>
  </Card>
);

const Plan = ({ id, result }: { readonly id: string; readonly result: Result }) => (
  <>
    <Order items={result.items} layers={result.layers} />
    <Checklist id={id} materials={result.materials} />
    <Reasons items={result.items} onOpen={(code) => navigation.go(ROUTES.item(code))} />
    <Tips tips={result.tips} />
  </>
);

/** The code was made for an older guide that asked less. */
const Incomplete = ({ onGoOn }: { readonly onGoOn: () => void }) => (
  <Empty
    drawing="shelf"
    sentence={SCENARIO.incomplete}
    note={SCENARIO.incompleteNote}
    action={<Action onTap={onGoOn}>{SCENARIO.goOnAnswering}</Action>}
  />
);

interface ContentProps {
  readonly restored: Restored;
  readonly code: string;
  readonly region: string | null;
  readonly onTell: (sentence: string) => void;
}

const Content = ({ restored: { scenario, changed, result }, code, region, onTell }: ContentProps) => {
  const edit = (): void => navigation.go(ROUTES.scenario(scenario.id, result?.code ?? code));
  if (!result) return <Incomplete onGoOn={edit} />;
  return (
    <View className={styles.cards}>
      {changed && <Banner icon="info">{SCENARIO.updated}</Banner>}
      <ResultHead name={scenario.name} result={result} region={region} onTell={onTell} />
      {result.stop ? <Stop sentence={result.stop} /> : <Plan id={scenario.id} result={result} />}
      <Said said={result.said} onEdit={edit} />
    </View>
  );
};

/** What the answers come to. The code in the address is all that is needed: whoever is sent it sees the same. */
export default function ScenarioResultPage() {
  const { code = '' } = navigation.useParams();
  const region = usePlace()?.code ?? null;
  const { data, frame } = usePage(ScenarioResultDocument, { code, region }, { needs: 'signedOut', everybody: true });
  const [toast, show] = useToast();
  const restored = data?.scenarioByCode;
  const title = restored ? SCENARIO.shareTitle(restored.scenario.name) : SCENARIO.title;
  pageEvents.useShare({ title, path: ROUTES.scenarioResult(code) });
  const lost = frame.problems.find(isLost);
  return (
    <PageFrame
      title={SCENARIO.result}
      frame={lost ? { ...frame, state: 'ready', problems: [] } : frame}
      toast={toast}
      narrow
    >
      {lost && <Lost sentence={problemWords(lost)} onGuides={() => navigation.go(ROUTES.scenarios)} />}
      {!lost && restored && <Content restored={restored} code={code} region={region} onTell={show} />}
    </PageFrame>
  );
}
