import { model, Schema } from 'mongoose';
import type { Hall, HallWindow } from './place.entity';

export type HallDocument = Hall & { readonly _id: string };
export type WindowDocument = HallWindow & { readonly _id: string };

// Written by `exchange`, checked by their data sets.
const OPTIONS = { strict: false, versionKey: false, autoIndex: false } as const;

const halls = new Schema<HallDocument>({ _id: String }, { ...OPTIONS, collection: 'catalogHalls' });
const windows = new Schema<WindowDocument>({ _id: String }, { ...OPTIONS, collection: 'catalogWindows' });
windows.index({ hallCode: 1 });

export const HallModel = model('CatalogHall', halls);
export const WindowModel = model('CatalogWindow', windows);
