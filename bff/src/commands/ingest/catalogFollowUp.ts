import type { CatalogImport } from '../../compose/composeCatalogImport';
import type { ImportSummary } from '../../domains/catalog';
import type { LoadReport } from '../../domains/exchange';

const CATALOG = /^catalog\./;

/** After files of the catalogue: makes the guides, says what the linter found. Answers whether everything may be published. */
export const catalogFollowUp =
  (importCatalog: CatalogImport, say: (text: string) => void) =>
  async (loaded: readonly LoadReport[]): Promise<boolean> => {
    const last = loaded.filter(({ dataSet }) => CATALOG.test(dataSet)).at(-1);
    if (!last) return true;
    const summary = await importCatalog(last.batch);
    say(`${sentenceOf(summary)}\n`);
    return summary.verdicts.REFUSED === 0 && summary.verdicts.NEEDS_REASON === 0;
  };

function sentenceOf({ items, verdicts, findings, orphans, verdictPath, ...done }: ImportSummary): string {
  const refused = verdicts.REFUSED + verdicts.NEEDS_REASON;
  const lines = [
    `catalogue: ${items} items, ${done.published} published, ${done.retired} retired, ${done.unchanged} unchanged`,
    `  linter: ${verdicts.PASSED} passed, ${verdicts.REFUSED} refused, ${verdicts.NEEDS_REASON} need a reason`,
    ...Object.entries(findings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, count]) => `  ${rule}: ${count}`),
  ];
  if (orphans.size > 0) {
    const some = [...orphans.keys()].slice(0, 5).join(', ');
    lines.push(`  warning: parts of ${orphans.size} codes that no item has, e.g. ${some}`);
  }
  if (refused > 0) lines.push(`  not published: ${refused}; what is wrong: ${verdictPath}`);
  return lines.join('\n');
}
