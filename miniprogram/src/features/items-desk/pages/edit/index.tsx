import { View } from '@tarojs/components';
import { useState } from 'react';
import { ITEMS_DESK } from '@/copy/itemsDesk';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { useDraft } from '@/frame/useDraft';
import { usePage } from '@/frame/usePage';
import { useStepped } from '@/frame/useStepped';
import { useToast } from '@/frame/useToast';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { changesOf, groupOf, isEdits, REASONS_COLUMN, textOf, type Edits } from '../../logic/edits';
import { Differences } from '../../parts/Differences';
import { Findings } from '../../parts/Findings';
import { ReasonFields } from '../../parts/ReasonFields';
import { VerdictTag } from '../../parts/VerdictTag';
import { CellGroups } from './CellGroups';
import {
  DraftItemDocument,
  EditItemDraftDocument,
  ItemDeskFormDocument,
  type ItemDeskFormQuery,
} from './Edit.generated';
import { SaveBar } from './SaveBar';

type Form = ItemDeskFormQuery['itemForm'];
const NO_EDITS: Edits = {};

const standing = ({ version, publishedNumber }: Form): string => {
  if (version.state === 'IN_REVIEW') return ITEMS_DESK.inReview(version.number);
  if (version.state === 'DRAFT') return ITEMS_DESK.editingDraft(version.number);
  return publishedNumber === null ? ITEMS_DESK.neverPublished : ITEMS_DESK.editNote;
};

/** Saves into the draft that is there, or begins a new one. */
function useSave(form: Form | undefined, onDone: () => void) {
  const draft = useStepped(DraftItemDocument, onDone);
  const edit = useStepped(EditItemDraftDocument, onDone);
  const save = (changes: ReturnType<typeof changesOf>, why: string): void => {
    if (!form) return;
    const { id, code, revision, state } = form.version;
    if (state === 'DRAFT') void edit.run({ input: { id, revision, changes, why } });
    else void draft.run({ input: { code, changes, why } });
  };
  return { save, busy: draft.busy || edit.busy, problem: draft.problem ?? edit.problem };
}

/** What was changed so far, in words. */
const SoFar = ({ form }: { readonly form: Form }) => (
  <Card title={ITEMS_DESK.sinceNow}>
    <Differences items={form.changes} />
    <Action look="soft" onTap={() => navigation.go(ROUTES.itemsDeskItem(form.version.code))}>
      {ITEMS_DESK.toReview}
    </Action>
  </Card>
);

const PartsCard = ({ parts }: Pick<Form, 'parts'>) => (
  <Card title={ITEMS_DESK.parts}>
    <View>{ITEMS_DESK.partsNote}</View>
    {parts.map(({ title, code, name, inherited }) => (
      <ListRow key={`${title} ${code}`} title={name} second={ITEMS_DESK.partOf(title, inherited)} />
    ))}
  </Card>
);

/** Changing a guide: field by field, with what all levels share locked and the linter's word beside each. */
export default function ItemDeskEdit() {
  const { code = '', column } = navigation.useParams();
  const { data, frame, refresh } = usePage(ItemDeskFormDocument, { code });
  const [toast, say] = useToast();
  const [edits, setEdits] = useDraft('cells', NO_EDITS, isEdits);
  const [open, setOpen] = useState<string | null>(null);
  const form = data?.itemForm;
  const saving = useSave(form, () => {
    setEdits(NO_EDITS);
    say(ITEMS_DESK.saved);
    void refresh();
  });
  const groups = form?.groups ?? [];
  const changes = changesOf(groups, edits);
  const closed = form?.version.state === 'IN_REVIEW';
  const put = (name: string, text: string): void => setEdits({ ...edits, [name]: text });
  const reasons = groups.flatMap(({ cells }) => cells).find((cell) => cell.column === REASONS_COLUMN);
  return (
    <PageFrame title={ITEMS_DESK.edit} frame={frame} toast={toast} narrow>
      {form && (
        <View>
          <Banner icon="clipboard-list">{standing(form)}</Banner>
          <Card title={form.version.name} aside={<VerdictTag verdict={form.version.verdict} />}>
            <View>{form.version.department}</View>
            <Findings findings={form.version.findings} onFix={(name) => setOpen(groupOf(groups, name))} />
            {reasons && !closed && (
              <ReasonFields
                findings={form.version.findings}
                text={textOf(reasons, edits)}
                onChange={(text) => put(REASONS_COLUMN, text)}
              />
            )}
          </Card>
          <CellGroups
            form={form}
            edits={edits}
            closed={closed}
            open={open ?? groupOf(groups, column)}
            onOpen={setOpen}
            onEdit={put}
          />
          {!closed && (
            <Card>
              <SaveBar
                key={form.version.id + String(form.version.revision)}
                count={changes.length}
                busy={saving.busy}
                problem={saving.problem}
                onSave={(why) => saving.save(changes, why)}
                onDiscard={() => setEdits(NO_EDITS)}
              />
            </Card>
          )}
          {form.version.state !== 'PUBLISHED' && <SoFar form={form} />}
          <PartsCard parts={form.parts} />
        </View>
      )}
    </PageFrame>
  );
}
