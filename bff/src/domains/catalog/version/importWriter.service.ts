import type { Verdict } from '../lint/finding.entity';
import type { AssembledItem } from './assembled.entity';
import type { ImportDecision } from './importDecision.rule';
import { summaryOf } from './summary.rule';
import type { Author, HistoryEntry, VersionHead } from './version.entity';
import type { VersionDraft, VersionMove, VersionRepository } from './version.repository';

const NOBODY_HANDED_OVER = '部门不再交换这个事项';

/** Gathers what an import decides, writes it group by group, and counts. */
export class ImportWriter {
  private drafts: VersionDraft[] = [];
  private moves: VersionMove[] = [];
  private items = 0;
  private readonly verdicts: Record<Verdict, number> = { PASSED: 0, NEEDS_REASON: 0, REFUSED: 0 };
  private readonly findings: Record<string, number> = {};
  private readonly done = { published: 0, drafts: 0, retired: 0, unchanged: 0 };

  constructor(
    private readonly versions: VersionRepository,
    private readonly now: Date,
  ) {}

  counts() {
    return { items: this.items, verdicts: this.verdicts, findings: this.findings, ...this.done };
  }

  take(item: AssembledItem, decision: ImportDecision): void {
    this.items += 1;
    this.verdicts[item.verdict] += 1;
    for (const { rule } of item.findings) this.findings[rule] = (this.findings[rule] ?? 0) + 1;
    switch (decision.kind) {
      case 'CREATE':
        return this.#create(item, decision);
      case 'PUBLISH':
        return this.#publish(item, decision.head, decision.replaces);
      case 'RELINT':
        return this.#relint(item, decision.head);
      case 'RETIRE':
        for (const head of decision.heads) this.#retire(head, byBatch(item), '部门暂停或取消了这个事项');
        return;
      case 'LEAVE':
        this.done.unchanged += 1;
    }
  }

  async write(): Promise<void> {
    const { drafts, moves } = this;
    this.drafts = [];
    this.moves = [];
    await this.versions.writeMany(drafts, moves);
  }

  /** Retires what is published though no department hands it over any more. */
  async retireAbsent(handedOver: ReadonlySet<string>): Promise<void> {
    const absent = (await this.versions.summaries()).filter(({ code }) => !handedOver.has(code));
    const heads = await this.versions.heads(absent.map(({ code }) => code));
    const by: Author = { kind: 'IMPORT', batch: '', name: '数据交换' };
    for (const head of [...heads.values()].flat()) {
      if (head.state === 'PUBLISHED') this.#retire(head, by, NOBODY_HANDED_OVER);
    }
    await this.write();
  }

  #create(item: AssembledItem, { number, publish, replaces }: Extract<ImportDecision, { kind: 'CREATE' }>): void {
    const { content, digest, findings, verdict } = item;
    const by = byBatch(item);
    const entry = (action: HistoryEntry['action']): HistoryEntry => ({ at: this.now, by, action, why: null });
    this.drafts.push({
      id: `${content.code}@${number}`,
      code: content.code,
      number,
      state: publish ? 'PUBLISHED' : 'DRAFT',
      revision: 1,
      content,
      findings,
      verdict,
      digest,
      handedDigest: digest,
      inForceFrom: publish ? this.now : null,
      inForceUntil: null,
      history: publish ? [entry('CREATE'), entry('PUBLISH')] : [entry('CREATE')],
      summary: summaryOf(content),
    });
    this.#count(publish);
    for (const head of replaces) this.#retire(head, by, `由第 ${number} 版代替`);
  }

  #publish(item: AssembledItem, head: VersionHead, replaces: readonly VersionHead[]): void {
    const by = byBatch(item);
    this.moves.push({
      id: head.id,
      revision: head.revision,
      state: 'DRAFT',
      set: {
        state: 'PUBLISHED',
        findings: item.findings,
        verdict: item.verdict,
        inForceFrom: this.now,
        summary: summaryOf(item.content),
      },
      entry: { at: this.now, by, action: 'PUBLISH', why: null },
    });
    this.#count(true);
    for (const other of replaces) this.#retire(other, by, `由第 ${head.number} 版代替`);
  }

  #relint(item: AssembledItem, head: VersionHead): void {
    this.done.unchanged += 1;
    if (head.verdict === item.verdict) return;
    const { findings, verdict } = item;
    this.moves.push({
      id: head.id,
      revision: head.revision,
      state: 'DRAFT',
      set: { findings, verdict },
      entry: { at: this.now, by: byBatch(item), action: 'EDIT', why: '校验结论变了' },
    });
  }

  #retire(head: VersionHead, by: Author, why: string): void {
    const wasInForce = head.state === 'PUBLISHED';
    this.moves.push({
      id: head.id,
      revision: head.revision,
      state: head.state,
      set: { state: 'RETIRED', ...(wasInForce && { inForceUntil: this.now }) },
      entry: { at: this.now, by, action: 'RETIRE', why },
    });
    if (wasInForce) this.done.retired += 1;
  }

  #count(published: boolean): void {
    this.done[published ? 'published' : 'drafts'] += 1;
  }
}

const byBatch = ({ handed, content }: AssembledItem): Author => ({
  kind: 'IMPORT',
  batch: handed.batch,
  name: content.department,
});
