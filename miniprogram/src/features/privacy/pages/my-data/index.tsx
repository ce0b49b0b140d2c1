import { View } from '@tarojs/components';
import { instantWords } from '@/copy/format';
import { MY_DATA } from '@/copy/privacy';
import { problemWords } from '@/copy/problems';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { usePage } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { useExport } from '../../logic/useExport';
import { AskOnce } from '../../parts/AskOnce';
import { ExportCard } from '../../parts/ExportCard';
import styles from '../../parts/privacy.module.scss';
import { MyDataDocument, type MyDataQuery } from './MyData.generated';

type Kind = MyDataQuery['myData'][number];

/** One kind: where it comes from, how old it is, how much of it there is, and what each record says. */
function HeldKind({ kind }: { readonly kind: Kind }) {
  if (kind.source === null) return <Card title={kind.title}>{MY_DATA.missing}</Card>;
  const from = kind.asOf ? MY_DATA.asOf(instantWords(kind.asOf)) : null;
  return (
    <Card title={kind.title}>
      <View className={styles.note}>{[MY_DATA.from(kind.source), from].filter(Boolean).join('，')}</View>
      {kind.tables.map(({ title, count, columns }) => (
        <ListRow
          key={title}
          title={title}
          amount={count === 0 ? MY_DATA.nothing : MY_DATA.count(count)}
          second={MY_DATA.columns(columns)}
        />
      ))}
    </Card>
  );
}

/** What is held about oneself, a copy of it, and the ways to have it corrected or to leave. */
export default function MyDataPage() {
  const { data, frame } = usePage(MyDataDocument, {});
  const [toast, say] = useToast();
  const { copy, begin, fetch } = useExport(data?.myDataExport ?? null, say);
  const problem = begin.problem ?? fetch.problem;
  return (
    <PageFrame title={MY_DATA.title} frame={frame} toast={toast} narrow>
      {data && (
        <>
          <View className={styles.intro}>{MY_DATA.intro}</View>
          {data.myData.map((kind) => (
            <HeldKind key={kind.kind} kind={kind} />
          ))}
          <ExportCard
            copy={copy}
            busy={begin.busy || fetch.busy}
            problem={problem && problemWords(problem)}
            onBegin={() => void begin.run({})}
            onFetch={(format) => copy && void fetch.run({ input: { exportId: copy.id, format } })}
          />
          <Card>
            <ListRow
              icon="message-square-warning"
              title={MY_DATA.correct}
              second={MY_DATA.correctNote}
              onTap={() => navigation.go(ROUTES.corrections)}
            />
            <ListRow
              icon="user-round"
              title={MY_DATA.close}
              second={MY_DATA.closeNote}
              onTap={() => navigation.go(ROUTES.closeAccount)}
            />
          </Card>
        </>
      )}
      <AskOnce ready={data !== null} />
    </PageFrame>
  );
}
