import { View } from '@tarojs/components';
import { useState } from 'react';
import { FRAME } from '@/copy/frame';
import { instantWords } from '@/copy/format';
import { problemWords } from '@/copy/problems';
import { REVIEWS } from '@/copy/stepUp';
import { PageFrame } from '@/frame/PageFrame';
import { isText, useDraft } from '@/frame/useDraft';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { KeyValueList } from '@/ui/KeyValue';
import { ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { DecideReviewDocument, ReviewsDocument, type ReviewsQuery } from './Reviews.generated';
import styles from './index.module.scss';

type Case = ReviewsQuery['reviewQueue']['items'][number];

interface OneCaseProps {
  readonly one: Case;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onDecide: (approved: boolean, reason: string) => void;
}

/** What a reviewer knows: who it is behind stars, and where the vendor keeps what it saw. */
function OneCase({ one, busy, error, onDecide }: OneCaseProps) {
  const [reason, setReason] = useDraft(`reason ${one.id}`, '', isText);
  return (
    <>
      {error && (
        <Banner icon="circle-alert" tone="bad">
          {error}
        </Banner>
      )}
      <View className={styles.note}>{REVIEWS.note}</View>
      <KeyValueList
        items={[
          { label: REVIEWS.name, value: one.person.name },
          { label: REVIEWS.idNumber, value: one.person.idNumber },
          { label: REVIEWS.platform, value: REVIEWS.platforms[one.platform] ?? one.platform },
          { label: REVIEWS.audit, value: one.auditId ?? '' },
        ]}
      />
      <View className={styles.reason}>
        <Field label={REVIEWS.reason} value={reason} onChange={setReason} maxLength={200} />
      </View>
      <View className={styles.actions}>
        <Action busy={busy} onTap={() => onDecide(true, '')}>
          {REVIEWS.approve}
        </Action>
        <Action look="soft" disabled={busy || reason.trim() === ''} onTap={() => onDecide(false, reason)}>
          {REVIEWS.refuse}
        </Action>
      </View>
    </>
  );
}

/** Face checks that wait for somebody's judgement, the longest waiting first. */
export default function ReviewsPage() {
  const { data, frame, refresh } = usePage(ReviewsDocument, {});
  const [opened, setOpened] = useState<Case | null>(null);
  const [toast, say] = useToast();
  const decide = useStepped(DecideReviewDocument, ({ decideReview }) => {
    setOpened(null);
    say(decideReview.step.state === 'FAILED' ? REVIEWS.refused : REVIEWS.approved);
    void refresh();
  });
  const queue = data?.reviewQueue;
  const closed = (): void => {
    setOpened(null);
    void refresh();
  };
  return (
    <PageFrame title={REVIEWS.title} frame={frame} toast={toast} narrow>
      {queue?.items.length === 0 && <Empty drawing="shelf" sentence={REVIEWS.none} note={REVIEWS.noneNote} />}
      {queue && queue.items.length > 0 && (
        <Card title={REVIEWS.count(queue.totalCount)}>
          {queue.items.map((one) => (
            <ListRow
              key={one.id}
              title={`${one.person.name}  ${one.person.idNumber}`}
              second={REVIEWS.since(instantWords(one.startedAt))}
              onTap={() => setOpened(one)}
            />
          ))}
        </Card>
      )}
      <Sheet open={opened !== null} title={REVIEWS.title} onClose={closed} closeWord={FRAME.close}>
        {opened && (
          <OneCase
            one={opened}
            busy={decide.busy}
            error={decide.problem && problemWords(decide.problem)}
            onDecide={(approved, reason) => void decide.run({ input: { reviewId: opened.id, approved, reason } })}
          />
        )}
      </Sheet>
    </PageFrame>
  );
}
