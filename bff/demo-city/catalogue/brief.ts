import type { BodyKey } from './bodies';
import type { ItemSource, ItemType, Level, MaterialNote, ResultSource, StatutoryTime } from './source';

const LEVELS: Readonly<Record<string, Level>> = { 市: '市级', 县: '县级', 乡: '乡级', 村: '村级' };

interface Brief extends Partial<Omit<ItemSource, 'materials' | 'results' | 'levels' | 'statutory'>> {
  readonly basis: string;
  readonly condition: string;
  /** Statutory days; of no meaning without a clause, but for permits. */
  readonly days?: number;
  readonly unit?: StatutoryTime['unit'];
  /** Where the days come from; of a permit the general article. */
  readonly clause?: string;
  readonly promised: number;
  readonly materials: readonly MaterialNote[];
  readonly result: ResultSource;
  readonly aliases: string;
}

const PERMIT = '《行政许可法》第四十二条：自受理之日起二十日内作出决定';
const OTHER = '没有全国统一的法定时限，按承诺的时限办';

/** An item with all required fields and the ordinary flow, without steps and questions of its own. `levels`: 市县乡村. */
export function brief(
  body: BodyKey,
  no: number,
  [name, type, levels]: [string, ItemType, string],
  of: Brief,
): ItemSource {
  const { days, unit, result, visits = 0, ...rest } = of;
  const clause = of.clause ?? (type === '行政许可' ? PERMIT : null);
  return {
    visitReason: visits > 0 ? '要到现场核对原件或者当面确认。' : undefined,
    ...rest,
    body,
    no,
    name,
    type,
    visits,
    levels: [...levels].flatMap((letter) => LEVELS[letter] ?? []),
    statutory: clause === null ? { days: null, clause: OTHER } : { days: days ?? null, clause, unit },
    results: [result],
  };
}
