import { model, Schema } from 'mongoose';
import type { BasicItem, ItemRow } from '../item/item.entity';
import type { Fee, Material, Outcome, Question, Step } from '../item/part.entity';

/** What `exchange` adds to every record of the catalogue. */
export interface Handed {
  readonly _id: string;
  readonly digest: string;
  readonly batch: string;
  /** Of the file that brought the record; the header is 1. */
  readonly line: number;
}

export type BasicDocument = Handed & BasicItem;
export type ItemDocument = Handed & ItemRow;
export interface PartDocument<Part> extends Handed {
  readonly owner: string;
  readonly part: Part;
}

// The records are written by `exchange` and checked by their data sets: the schemas here say the collections' names and indexes.
const OPTIONS = { strict: false, versionKey: false, autoIndex: false } as const;

const basics = new Schema<BasicDocument>({ _id: String }, { ...OPTIONS, collection: 'catalogBasics' });
const items = new Schema<ItemDocument>({ _id: String }, { ...OPTIONS, collection: 'catalogItems' });
items.index({ basicCode: 1, _id: 1 });

export const BasicModel = model('CatalogBasic', basics);
export const ItemModel = model('CatalogItem', items);

function partModel<Part>(name: string, collection: string) {
  const schema = new Schema<PartDocument<Part>>({ _id: String }, { ...OPTIONS, collection });
  schema.index({ owner: 1 } as Record<string, 1>);
  return model<PartDocument<Part>>(name, schema);
}

export const MaterialModel = partModel<Material>('CatalogMaterial', 'catalogMaterials');
export const FeeModel = partModel<Fee>('CatalogFee', 'catalogFees');
export const StepModel = partModel<Step>('CatalogStep', 'catalogSteps');
export const QuestionModel = partModel<Question>('CatalogQuestion', 'catalogQuestions');
export const OutcomeModel = partModel<Outcome>('CatalogResult', 'catalogResults');
