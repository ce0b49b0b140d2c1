import { Text, View } from '@tarojs/components';
import { SCENARIO } from '@/copy/scenario';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { pageEvents } from '@/platform/pageEvents';
import { role } from '@/ui/a11y';
import { Action } from '@/ui/Action';
import { Empty } from '@/ui/Empty';
import { Icon } from '@/ui/Icon';
import { Tag } from '@/ui/Tag';
import { Tap } from '@/ui/Tap';
import { keptAnswers } from '../../logic/kept';
import { pictureOf } from '../../logic/picture';
import styles from './index.module.scss';
import { ScenariosDocument, type ScenariosQuery } from './Scenarios.generated';

type Scenario = ScenariosQuery['scenarios'][number];

const Tile = ({ scenario: { id, name, summary, picture } }: { readonly scenario: Scenario }) => {
  const kept = keptAnswers(id);
  return (
    <Tap className={styles.tile} onTap={() => navigation.go(ROUTES.scenario(id))}>
      <View className={styles.picture}>
        <Icon name={pictureOf(picture)} />
      </View>
      <View className={styles.words}>
        <View className={styles.first}>
          <Text className={styles.name}>{name}</Text>
          {kept && (
            <Tag tone={kept.code ? 'good' : 'primary'}>
              {kept.code ? SCENARIO.listReady : SCENARIO.going(kept.asked)}
            </Tag>
          )}
        </View>
        <Text className={styles.summary}>{summary}</Text>
      </View>
      <Icon name="chevron-right" className={styles.chevron} />
    </Tap>
  );
};

const Group = ({ title, scenarios }: { readonly title: string; readonly scenarios: readonly Scenario[] }) =>
  scenarios.length > 0 && (
    <View>
      <View className={styles.title} {...role('heading', { 'aria-level': 2 })}>
        {title}
      </View>
      <View className={styles.tiles}>
        {scenarios.map((scenario) => (
          <Tile key={scenario.id} scenario={scenario} />
        ))}
      </View>
    </View>
  );

const None = () => (
  <Empty
    drawing="shelf"
    sentence={SCENARIO.none}
    note={SCENARIO.noneNote}
    action={<Action onTap={() => navigation.go(ROUTES.items)}>{SCENARIO.toItems}</Action>}
  />
);

/** 一件事一次办: which event of life or business it is about. */
export default function Scenarios() {
  const { data, frame } = usePage(ScenariosDocument, {}, { needs: 'signedOut', everybody: true });
  pageEvents.useShare({ title: SCENARIO.share, path: ROUTES.scenarios });
  return (
    <PageFrame title={SCENARIO.title} frame={frame}>
      {data && (
        <>
          <View className={styles.lead}>{SCENARIO.lead}</View>
          {data.scenarios.length === 0 && <None />}
          <Group title={SCENARIO.recent} scenarios={data.scenarios.filter(({ id }) => keptAnswers(id))} />
          {Object.entries(SCENARIO.audiences).map(([audience, title]) => (
            <Group
              key={audience}
              title={title}
              scenarios={data.scenarios.filter(({ id, audience: of }) => of === audience && !keptAnswers(id))}
            />
          ))}
        </>
      )}
    </PageFrame>
  );
}
