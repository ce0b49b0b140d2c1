import { defineDataSet, keyed, named, optional, required, type DataSet } from '../../../kernel/dataset';
import { code, text } from '../../../kernel/notations';
import type { Hall, HallWindow } from '../place/place.entity';
import { degreesE6, region } from './catalogNotations.dataset';

/** 大厅. */
const halls = defineDataSet({
  name: 'catalog.halls',
  title: '大厅',
  collection: 'catalogHalls',
  keepsLine: true,
  recordId: (_, [hall = '']) => hall,
  columns: {
    大厅编码: named('HALL_CODE', keyed(code())),
    大厅名称: named('HALL_NAME', required(text)),
    区划代码: named('AREA_CODE', required(region)),
    地址: named('ADDRESS', required(text)),
    电话: named('PHONE', required(text)),
    办公时间: named('OFFICE_HOURS', required(text)),
    经度: named('LONGITUDE', optional(degreesE6(73, 136))),
    纬度: named('LATITUDE', optional(degreesE6(3, 54))),
    交通: named('TRAFFIC_GUIDE', optional(text)),
    无障碍设施: named('BARRIER_FREE', optional(text)),
  },
  fields: (row) => {
    const hall: Hall = {
      code: row.大厅编码,
      name: row.大厅名称,
      regionCode: row.区划代码,
      address: row.地址,
      phone: row.电话,
      hours: row.办公时间,
      longitudeE6: row.经度,
      latitudeE6: row.纬度,
      traffic: row.交通,
      barrierFree: row.无障碍设施,
    };
    return { ...hall };
  },
});

/** 窗口. */
const windows = defineDataSet({
  name: 'catalog.windows',
  title: '窗口',
  collection: 'catalogWindows',
  keepsLine: true,
  recordId: (_, [window = '']) => window,
  columns: {
    窗口编码: named('WINDOW_CODE', keyed(code())),
    大厅编码: named('HALL_CODE', required(code())),
    窗口名称: named('WINDOW_NAME', required(text)),
    楼层: named('FLOOR', optional(text)),
    窗口号: named('WINDOW_NUM', optional(text)),
    电话: named('PHONE', optional(text)),
    办公时间: named('OFFICE_HOURS', optional(text)),
  },
  fields: (row) => {
    const window: HallWindow = {
      code: row.窗口编码,
      hallCode: row.大厅编码,
      name: row.窗口名称,
      floor: row.楼层,
      number: row.窗口号,
      phone: row.电话,
      hours: row.办公时间,
    };
    return { ...window };
  },
});

export const placeDataSets: readonly DataSet[] = [halls, windows];
