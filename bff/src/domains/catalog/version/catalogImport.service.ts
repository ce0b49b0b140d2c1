import type { Clock } from '../../../kernel/clock';
import type { VerdictFile, VerdictLine } from '../../../ports/verdictFile';
import type { LeaseService } from '../../exchange';
import { partsOf, type HandedCatalogRepository } from '../handover/handed.repository';
import type { BasicItem } from '../item/item.entity';
import type { Parts } from '../item/part.entity';
import type { Verdict } from '../lint/finding.entity';
import { judgeItem } from '../lint/judgeItem.rule';
import { siblingTimes } from '../lint/siblings.rule';
import { SEVERITY_WORDS, VERDICT_WORDS } from '../lint/verdictWords.rule';
import type { PlaceRepository } from '../place/place.repository';
import type { AssembledItem, HandedItem } from './assembled.entity';
import { digestOf } from './digest.service';
import { ImportWriter } from './importWriter.service';
import { decideImport } from './importDecision.rule';
import type { VersionRepository } from './version.repository';

/** Enough that a round trip costs little an item; the contents of a group stay small in memory. */
const GROUP = 500;

export interface ImportSummary {
  /** Implementations that departments have handed over. */
  readonly items: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Findings by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly published: number;
  /** New drafts, because the linter does not let them be published. */
  readonly drafts: number;
  readonly retired: number;
  readonly unchanged: number;
  /** Codes of parts that no item has, with how many parts. */
  readonly orphans: ReadonlyMap<string, number>;
  readonly verdictPath: string;
}

export interface CatalogImportParts {
  readonly handed: HandedCatalogRepository;
  readonly places: PlaceRepository;
  readonly versions: VersionRepository;
  readonly leases: LeaseService;
  readonly clock: Clock;
}

/** What one import looks everything up in. */
interface Surroundings {
  readonly basics: ReadonlyMap<string, BasicItem>;
  readonly windows: ReadonlySet<string>;
  readonly siblings: ReturnType<typeof siblingTimes>;
}

/** Makes versions of guides out of what departments handed over: inherits, lints, publishes what may be. Safe to repeat at any time. */
export class CatalogImportService {
  constructor(private readonly parts: CatalogImportParts) {}

  /**
   * @param verdicts takes one line a finding
   * @throws LeaseLost; the driver's or the system's error when it was interrupted: what was written stays, the next run completes it
   */
  async run(verdicts: VerdictFile): Promise<ImportSummary> {
    return this.parts.leases.hold(
      'catalog',
      (assertHeld) => this.#runHeld(verdicts, assertHeld),
      () => undefined,
    );
  }

  async #runHeld(verdicts: VerdictFile, assertHeld: () => void): Promise<ImportSummary> {
    const { handed, versions, clock } = this.parts;
    const around = await this.#surroundings();
    const writer = new ImportWriter(versions, clock.now());
    const seen = new Set(around.basics.keys());
    try {
      for await (const group of handed.groups(GROUP)) {
        const items = await this.#assembleGroup(group, around);
        for (const { content } of items) seen.add(content.code).add(content.basicCode);
        await verdicts.add(items.flatMap(verdictLines));
        assertHeld();
        await this.#writeGroup(items, writer);
      }
      assertHeld();
      await writer.retireAbsent(seen);
      const orphans = await handed.orphans(seen);
      return { ...writer.counts(), orphans, verdictPath: await verdicts.finish() };
    } finally {
      // Also after an interruption, and when only halls or windows are new.
      await versions.bump();
      await verdicts.discard();
    }
  }

  async #surroundings(): Promise<Surroundings> {
    const { handed, places } = this.parts;
    const [basics, times, halls, windows] = await Promise.all([
      handed.basics(),
      handed.times(),
      places.halls(),
      places.windows(),
    ]);
    const known = new Set(halls.map(({ code }) => code));
    const reachable = windows.filter(({ hallCode }) => known.has(hallCode)).map(({ code }) => code);
    return { basics, windows: new Set(reachable), siblings: siblingTimes(times) };
  }

  async #assembleGroup(group: readonly HandedItem[], around: Surroundings): Promise<AssembledItem[]> {
    const owners = new Set(group.flatMap(({ row }) => [row.code, row.basicCode]));
    const parts = await this.parts.handed.parts([...owners]);
    return group.map((handed) => assemble(handed, parts, around));
  }

  async #writeGroup(items: readonly AssembledItem[], writer: ImportWriter): Promise<void> {
    const heads = await this.parts.versions.heads(items.map(({ content }) => content.code));
    for (const item of items) {
      const { content, digest, verdict } = item;
      writer.take(item, decideImport({ state: content.state, digest, verdict }, heads.get(content.code) ?? []));
    }
    await writer.write();
  }
}

function assemble(
  handed: HandedItem,
  parts: ReadonlyMap<string, Parts>,
  { basics, windows, siblings }: Surroundings,
): AssembledItem {
  const { code, basicCode } = handed.row;
  const judged = judgeItem(handed.row, {
    basic: basics.get(basicCode) ?? null,
    own: partsOf(parts, code),
    shared: partsOf(parts, basicCode),
    siblings: siblings(handed.row),
    windows,
  });
  return { ...judged, handed, digest: digestOf(judged.content) };
}

const verdictLines = ({ handed, content, findings, verdict }: AssembledItem): VerdictLine[] =>
  findings.map((finding) => ({
    batch: handed.batch,
    line: handed.line,
    code: content.code,
    name: content.name ?? '',
    verdict: VERDICT_WORDS[verdict],
    rule: finding.rule,
    severity: SEVERITY_WORDS[finding.severity],
    column: finding.column,
    sentence: finding.sentence,
    clause: finding.clause ?? '',
    reason: finding.reason ?? '',
  }));
