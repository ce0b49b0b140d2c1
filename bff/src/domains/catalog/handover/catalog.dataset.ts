import type { DataSet } from '../../../kernel/dataset';
import { basicDataSet, itemDataSet } from './item.dataset';
import { partDataSets } from './part.dataset';
import { placeDataSets } from './place.dataset';

/** The data sets that fill the catalogue (docs/formats/catalog.md), places and basic items before what refers to them. */
export const catalogDataSets: readonly DataSet[] = [...placeDataSets, basicDataSet, itemDataSet, ...partDataSets];
