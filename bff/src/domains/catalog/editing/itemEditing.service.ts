import type { Clock } from '../../../kernel/clock';
import type { StaffMember } from '../../../kernel/context';
import {
  editInputInvalid,
  itemNotFound,
  staffNotOneself,
  versionMoved,
  versionNotFound,
  versionRefused,
} from '../catalog.errors';
import type { ItemContent } from '../item/item.entity';
import type { JudgedFinding } from '../lint/finding.entity';
import { lintItem, verdictOf } from '../lint/lint.rule';
import { digestOf } from '../version/digest.service';
import { summaryOf } from '../version/summary.rule';
import type { HistoryEntry, ItemVersion, VersionAction, VersionState } from '../version/version.entity';
import type { VersionMove, VersionRepository } from '../version/version.repository';
import type { CellReader } from './cellReader.service';
import type { FieldDifference } from './difference.entity';
import { differencesOf } from './difference.rule';
import type { CellChange } from './edit.entity';
import type { LintSurroundingsService } from './lintSurroundings.service';
import { mayPublish } from './publishing.policy';
import { changesFault, stepFault } from './editInput.rule';
import { startOf } from './start.rule';

export interface ItemEditingParts {
  readonly versions: VersionRepository;
  readonly surroundings: LintSurroundingsService;
  readonly cells: CellReader;
  readonly clock: Clock;
}

/** Which version somebody has seen, and why they do what they do. */
export interface VersionStep {
  readonly id: string;
  readonly revision: number;
  readonly why: string | null;
}

/** From which state into which; `reasoned`: not without a word why. */
const PASSES = {
  SUBMIT: { from: 'DRAFT', to: 'IN_REVIEW', reasoned: false },
  RETURN: { from: 'IN_REVIEW', to: 'DRAFT', reasoned: true },
  WITHDRAW: { from: 'DRAFT', to: 'RETIRED', reasoned: true },
} as const;

/** The life of versions in the hands of staff. Every step is a guarded write: of two at once one wins, the other is told. */
export class ItemEditingService {
  constructor(private readonly parts: ItemEditingParts) {}

  async version(id: string): Promise<ItemVersion> {
    const version = await this.parts.versions.find(id);
    if (!version) throw versionNotFound(id);
    return version;
  }

  /** Newest first. Throws ITEM_NOT_FOUND. */
  async history(code: string): Promise<readonly ItemVersion[]> {
    const versions = await this.parts.versions.ofItem(code);
    if (versions.length === 0) throw itemNotFound(code);
    return versions;
  }

  /** Drafts and versions in review, by id. */
  async waiting(after: string, limit: number): Promise<{ versions: readonly ItemVersion[]; totalCount: number }> {
    const states: readonly VersionState[] = ['DRAFT', 'IN_REVIEW'];
    const { versions } = this.parts;
    const [found, totalCount] = await Promise.all([
      versions.waiting(states, { after, limit }),
      versions.countWaiting(states),
    ]);
    return { versions: found, totalCount };
  }

  /** Between any two versions, also of two implementations. */
  async difference(before: string, after: string): Promise<readonly FieldDifference[]> {
    const [old, now] = await Promise.all([this.version(before), this.version(after)]);
    return differencesOf(old.content, now.content);
  }

  /** A new draft that begins as the newest version that was not taken back, and differs from it by these cells. */
  async draft(
    staff: StaffMember,
    code: string,
    edit: { changes: readonly CellChange[]; why: string },
  ): Promise<ItemVersion> {
    assertSound(changesFault(edit.changes) ?? stepFault(edit.why, true));
    const versions = await this.history(code);
    const [newest, start] = [versions[0], startOf(versions)];
    if (!newest || !start) throw itemNotFound(code);
    const content = this.parts.cells.apply(start.content, edit.changes);
    const findings = await this.#lint(content);
    const version: ItemVersion = {
      ...newest,
      id: `${code}@${newest.number + 1}`,
      number: newest.number + 1,
      state: 'DRAFT',
      revision: 1,
      content,
      findings,
      verdict: verdictOf(findings),
      digest: digestOf(content),
      inForceFrom: null,
      inForceUntil: null,
      history: [this.#entry(staff, 'CREATE', edit.why)],
    };
    const inserted = await this.parts.versions.insert({ ...version, summary: summaryOf(content) });
    if (!inserted) throw versionMoved(version.id);
    return version;
  }

  /** Changes cells of a draft. */
  async edit(staff: StaffMember, step: VersionStep, changes: readonly CellChange[]): Promise<ItemVersion> {
    assertSound(changesFault(changes) ?? stepFault(step.why, false));
    const before = await this.version(step.id);
    const content = this.parts.cells.apply(before.content, changes);
    const findings = await this.#lint(content);
    const set = {
      content,
      findings,
      verdict: verdictOf(findings),
      digest: digestOf(content),
      summary: summaryOf(content),
    };
    return this.#move(step, { state: 'DRAFT', set, entry: this.#entry(staff, 'EDIT', step.why) });
  }

  /** draft → in review. */
  async submit(staff: StaffMember, step: VersionStep): Promise<ItemVersion> {
    return this.#pass(staff, step, 'SUBMIT');
  }

  /** in review → draft. */
  async sendBack(staff: StaffMember, step: VersionStep): Promise<ItemVersion> {
    return this.#pass(staff, step, 'RETURN');
  }

  /** draft → retired, before citizens ever read it. */
  async withdraw(staff: StaffMember, step: VersionStep): Promise<ItemVersion> {
    return this.#pass(staff, step, 'WITHDRAW');
  }

  /**
   * in review → published; what was published before retires. Throws ITEM_VERSION_REFUSED when the linter says no, STAFF_NOT_ONESELF when nobody
   * else has read it, ITEM_VERSION_MOVED when somebody was faster.
   */
  async publish(staff: StaffMember, step: VersionStep): Promise<ItemVersion> {
    assertSound(stepFault(step.why, false));
    const before = await this.version(step.id);
    if (!mayPublish(staff.personKey, before)) throw staffNotOneself();
    const findings = await this.#lint(before.content);
    assertPublishable(findings);
    const now = this.parts.clock.now();
    const entry = this.#entry(staff, 'PUBLISH', step.why);
    const set = { state: 'PUBLISHED' as const, findings, verdict: 'PASSED' as const, inForceFrom: now };
    const published = await this.#move(step, { state: 'IN_REVIEW', set, entry });
    await this.#retireOthers(staff, published);
    await this.parts.versions.bump();
    return published;
  }

  /** published → retired. */
  async retire(staff: StaffMember, step: VersionStep): Promise<ItemVersion> {
    assertSound(stepFault(step.why, true));
    const set = { state: 'RETIRED' as const, inForceUntil: this.parts.clock.now() };
    const retired = await this.#move(step, { state: 'PUBLISHED', set, entry: this.#entry(staff, 'RETIRE', step.why) });
    await this.parts.versions.bump();
    return retired;
  }

  /** Changes nothing but the state. */
  async #pass(staff: StaffMember, step: VersionStep, action: keyof typeof PASSES): Promise<ItemVersion> {
    const { from, to, reasoned } = PASSES[action];
    assertSound(stepFault(step.why, reasoned));
    return this.#move(step, { state: from, set: { state: to }, entry: this.#entry(staff, action, step.why) });
  }

  async #retireOthers(staff: StaffMember, { code, id, number, inForceFrom }: ItemVersion): Promise<void> {
    const heads = (await this.parts.versions.heads([code])).get(code) ?? [];
    for (const head of heads) {
      if (head.id === id || head.state !== 'PUBLISHED') continue;
      const entry = this.#entry(staff, 'RETIRE', `由第 ${number} 版代替`);
      const set = { state: 'RETIRED' as const, inForceUntil: inForceFrom };
      await this.parts.versions.move({ id: head.id, revision: head.revision, state: 'PUBLISHED', set, entry });
    }
  }

  async #move({ id, revision }: VersionStep, move: Omit<VersionMove, 'id' | 'revision'>): Promise<ItemVersion> {
    if (!(await this.parts.versions.move({ id, revision, ...move }))) {
      await this.version(id);
      throw versionMoved(id);
    }
    return this.version(id);
  }

  async #lint(content: ItemContent): Promise<readonly JudgedFinding[]> {
    return lintItem(content, await this.parts.surroundings.of(content));
  }

  #entry({ personKey, organisation }: StaffMember, action: VersionAction, why: string | null): HistoryEntry {
    return { at: this.parts.clock.now(), by: { kind: 'STAFF', personKey, name: organisation }, action, why };
  }
}

function assertSound(field: string | null): void {
  if (field !== null) throw editInputInvalid(field);
}

function assertPublishable(findings: readonly JudgedFinding[]): void {
  if (verdictOf(findings) === 'PASSED') return;
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = findings.filter(({ severity, reason }) => severity === 'WARNING' && reason === null).length;
  throw versionRefused(errors, warnings);
}
