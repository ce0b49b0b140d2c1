import fc from 'fast-check';
import { RecordRepository, type RecordChange } from '../../../bff/src/domains/exchange/record.repository';
import { startDatabase, type TestDatabase } from '../../support/database';
import { Loading, stored } from './loading';
import { csv, soundOf, type Written } from './records';

jest.setTimeout(120_000);

const LEDGER = 'social-security.medical-ledger';
const FILE = `${LEDGER}.csv`;

interface Line {
  readonly key: number;
  readonly kind: 'write' | 'delete' | 'refused';
  readonly amount: number;
}

const line: fc.Arbitrary<Line> = fc.record({
  key: fc.integer({ min: 0, max: 6 }),
  kind: fc.constantFrom('write' as const, 'write' as const, 'delete' as const, 'refused' as const),
  amount: fc.integer({ min: 1, max: 3 }),
});
const file = fc.array(line, { minLength: 1, maxLength: 25 });

const written = ({ key, kind, amount }: Line): Written => ({
  ...soundOf(LEDGER),
  流水号: `M${key}`,
  金额: kind === 'refused' ? '0' : `-${amount}.00`,
  操作: kind === 'delete' ? '删除' : '',
});

/** What departments.md says becomes of the keys, worked out in the plainest way. */
function expected(files: readonly (readonly Line[])[]): Map<string, number> {
  const state = new Map<string, number>();
  for (const { key, kind, amount } of files.flat()) {
    if (kind === 'write') state.set(`M${key}`, -amount * 100);
    if (kind === 'delete') state.delete(`M${key}`);
  }
  return state;
}

async function held(): Promise<Map<string, number>> {
  const entries = await stored('medicalEntries');
  return new Map(entries.map(({ serial, amountFen }) => [String(serial), Number(amountFen)]));
}

const sorted = (state: Map<string, number>): [string, number][] => [...state].sort(([a], [b]) => (a < b ? -1 : 1));

/** Writes groups of a few records, whichever way it expects them to be. */
class FewAtATime extends RecordRepository {
  constructor(private readonly guesses: readonly boolean[]) {
    super();
  }

  override async apply(collection: string, changes: readonly RecordChange[]) {
    const counts = { written: 0, unchanged: 0, deleted: 0, known: 0 };
    for (let from = 0; from < changes.length; from += 4) {
      const expectNew = this.guesses[from / 4] ?? true;
      const group = await super.apply(collection, changes.slice(from, from + 4), expectNew);
      counts.written += group.written;
      counts.unchanged += group.unchanged;
      counts.deleted += group.deleted;
    }
    return counts;
  }
}

/** Writes one record at a time, and breaks after some of them. */
class FewThenBreak extends RecordRepository {
  constructor(private left: number) {
    super();
  }

  override async apply(collection: string, changes: readonly RecordChange[]) {
    const counts = { written: 0, unchanged: 0, deleted: 0, known: 0 };
    for (const change of changes) {
      if (this.left === 0) throw new Error('interrupted');
      this.left -= 1;
      const one = await super.apply(collection, [change]);
      counts.written += one.written;
      counts.unchanged += one.unchanged;
      counts.deleted += one.deleted;
    }
    return counts;
  }
}

let database: TestDatabase;
let loading: Loading;
beforeAll(async () => {
  database = await startDatabase();
  loading = new Loading();
});
afterAll(async () => {
  loading.dispose();
  await database.stop();
});

test('files one after another leave what their lines say, and their counts add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      await database.clear();
      for (const lines of files) {
        const { report, alreadyLoaded } = await loading.load(FILE, csv(lines.map(written)));
        const { read, written: stays, unchanged, deleted, refused } = report;
        expect(stays + unchanged + deleted + refused).toBe(read);
        if (!alreadyLoaded)
          expect([read, refused]).toEqual([lines.length, lines.filter(({ kind }) => kind === 'refused').length]);
      }
      expect(sorted(await held())).toEqual(sorted(expected(files)));
    }),
    { numRuns: 12 },
  );
});

test('interrupted anywhere and run again, a file leaves the same as in one go', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, fc.nat(30), async (before, lines, groups) => {
      await database.clear();
      await loading.load(FILE, csv(before.map(written)));
      const breaking = new Loading('2026-07-01', { records: new FewThenBreak(groups) });
      await breaking
        .load(FILE, csv(lines.map(written)))
        .catch((error: Error) => expect(error.message).toBe('interrupted'));
      breaking.dispose();
      await loading.load(FILE, csv(lines.map(written)));
      expect(sorted(await held())).toEqual(sorted(expected([before, lines])));
    }),
    { numRuns: 12 },
  );
});

test('the order of lines with different keys does not matter, and a repeat changes nothing', async () => {
  const distinct = fc.uniqueArray(line, { selector: ({ key }) => key, minLength: 2, maxLength: 7 });
  const shuffled = distinct.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([lines, other]) => {
      await database.clear();
      await loading.load(FILE, csv(lines.map(written)));
      const first = await stored('medicalEntries');
      const { report, alreadyLoaded } = await loading.load(FILE, csv(other.map(written)));
      if (!alreadyLoaded) expect([report.written, report.deleted]).toEqual([0, 0]);
      expect(await stored('medicalEntries')).toEqual(first);
    }),
    { numRuns: 12 },
  );
});

test('whether keys are expected to be new or not changes neither records nor counts', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, fc.array(fc.boolean(), { maxLength: 8 }), async (before, lines, guesses) => {
      const outcomes = [];
      for (const records of [new RecordRepository(), new FewAtATime(guesses)]) {
        await database.clear();
        await loading.load(FILE, csv(before.map(written)));
        const guessing = new Loading('2026-07-01', { records });
        const { report } = await guessing.load(FILE, csv(lines.map(written)));
        guessing.dispose();
        outcomes.push([report.written, report.unchanged, report.deleted, sorted(await held())]);
      }
      expect(outcomes[1]).toEqual(outcomes[0]);
    }),
    { numRuns: 12 },
  );
});
