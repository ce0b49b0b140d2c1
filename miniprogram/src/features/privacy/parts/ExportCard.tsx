import { View } from '@tarojs/components';
import { instantWords } from '@/copy/format';
import { MY_DATA } from '@/copy/privacy';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { ProgressBar } from '@/ui/ProgressBar';
import { isUnderway } from '../logic/useExport';
import type { ExportCard_ExportFragment } from './ExportCard.generated';
import styles from './privacy.module.scss';

interface ExportCardProps {
  readonly copy: ExportCard_ExportFragment | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onBegin: () => void;
  readonly onFetch: (format: 'HTML' | 'JSON') => void;
}

/** How far it is, in words and as a bar. */
function Standing({ copy }: { readonly copy: ExportCard_ExportFragment }) {
  if (copy.state === 'READY')
    return <View className={styles.words}>{MY_DATA.ready(instantWords(copy.expiresAt))}</View>;
  if (copy.state === 'FAILED') {
    return (
      <Banner icon="circle-alert" tone="warn">
        {MY_DATA.failed}
      </Banner>
    );
  }
  const words = MY_DATA.progress(copy.done, copy.total);
  return (
    <>
      <View className={styles.words}>{words}</View>
      <ProgressBar share={copy.done / Math.max(1, copy.total)} label={words} />
    </>
  );
}

/** A copy of one's data as files. */
export function ExportCard({ copy, busy, problem, onBegin, onFetch }: ExportCardProps) {
  const ready = copy?.state === 'READY';
  return (
    <Card title={MY_DATA.copyTitle}>
      <View className={styles.words}>{MY_DATA.copyNote}</View>
      {problem && (
        <Banner icon="circle-alert" tone="bad">
          {problem}
        </Banner>
      )}
      {copy && <Standing copy={copy} />}
      <View className={styles.actions}>
        {ready && (
          <Action icon="download" busy={busy} onTap={() => onFetch('HTML')}>
            {MY_DATA.html}
          </Action>
        )}
        {ready && (
          <Action look="soft" icon="download" busy={busy} onTap={() => onFetch('JSON')}>
            {MY_DATA.json}
          </Action>
        )}
        {!isUnderway(copy) && (
          <Action look={ready ? 'quiet' : 'primary'} busy={busy} onTap={onBegin}>
            {copy ? MY_DATA.again : MY_DATA.begin}
          </Action>
        )}
      </View>
    </Card>
  );
}
