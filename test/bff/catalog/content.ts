import { businessDate } from '@city-services/shared/time/businessDate';
import { catalogDataSets } from '../../../bff/src/domains/catalog/handover/catalog.dataset';
import { RecordJudge } from '../../../bff/src/domains/exchange/recordJudge.service';
import { withInherited } from '../../../bff/src/domains/catalog/item/inherit.rule';
import type { BasicItem, ItemContent, ItemRow } from '../../../bff/src/domains/catalog/item/item.entity';
import type { Fee, Material, Parts, Step } from '../../../bff/src/domains/catalog/item/part.entity';
import { lintItem, verdictOf } from '../../../bff/src/domains/catalog/lint/lint.rule';
import type { JudgedFinding } from '../../../bff/src/domains/catalog/lint/finding.entity';
import type { LintSurroundings } from '../../../bff/src/domains/catalog/lint/surroundings.entity';
import { vault } from '../exchange/loading';
import { aBasic, aMaterial, anItem, BASIC_CODE, type CatalogRow } from '../../support/catalogFiles';

/** What a row of a file becomes; the first fault as an error. */
export function fieldsOf<T>(dataSet: string, row: CatalogRow): T {
  const found = catalogDataSets.find(({ name }) => name === dataSet);
  if (!found) throw new Error(`no data set ${dataSet}`);
  const judge = new RecordJudge(found, vault, businessDate('2026-07-01'));
  const cells = judge.wanted().map(({ name }) => row[name] ?? null);
  const judgement = judge.judge({ line: 2, cells, broken: null, openColumn: null });
  if (judgement.kind !== 'write') throw new Error(JSON.stringify(judgement));
  return found.fields(judgement.row, vault) as T;
}

export const basicOf = (changes: CatalogRow = {}): BasicItem => fieldsOf('catalog.basics', aBasic(changes));
export const rowOf = (changes: CatalogRow = {}): ItemRow => fieldsOf('catalog.items', anItem(changes));
export const materialOf = (changes: CatalogRow = {}): Material =>
  fieldsOf<{ part: Material }>('catalog.materials', aMaterial(changes)).part;
export const feeOf = (changes: CatalogRow = {}): Fee =>
  fieldsOf<{ part: Fee }>('catalog.fees', {
    所属编码: BASIC_CODE,
    收费项目编码: 'F1',
    收费项目: '工本费',
    收费标准: '10 元/证',
    ...changes,
  }).part;
export const stepOf = (number: number, changes: CatalogRow = {}): Step =>
  fieldsOf<{ part: Step }>('catalog.steps', {
    所属编码: BASIC_CODE,
    环节序号: String(number),
    环节名称: `环节${number}`,
    ...changes,
  }).part;

export interface Made {
  readonly item?: CatalogRow;
  readonly basic?: CatalogRow;
  readonly shared?: Partial<Parts>;
  readonly own?: Partial<Parts>;
}

const partsOf = (parts: Partial<Parts> = {}): Parts => ({
  materials: [],
  fees: [],
  steps: [],
  questions: [],
  outcomes: [],
  ...parts,
});

/** A sound item with all it inherits, changed as told. */
export const contentOf = ({ item, basic, shared, own }: Made = {}): ItemContent =>
  withInherited(rowOf(item), basicOf(basic), {
    own: partsOf(own),
    shared: partsOf({ materials: [materialOf()], ...shared }),
  });

/** What the linter says of it. */
export function lintOf(made: Made = {}, around: Partial<LintSurroundings> = {}): JudgedFinding[] {
  return lintItem(contentOf(made), {
    basic: basicOf(made.basic),
    basicMaterials: new Set([materialOf().code]),
    siblings: { statutory: [], promised: [] },
    windows: new Set(['W1']),
    ...around,
  });
}

export const verdictFor = (made: Made): string => verdictOf(lintOf(made));
