/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

/** AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields. */
export type FourList =
  | 'AT_ONCE'
  | 'NEARBY'
  | 'ONE_VISIT'
  | 'ONLINE';

/** 国家级, 省级, 市级, 县级, 乡级, 村级. */
export type UseLevel =
  | 'CITY'
  | 'COUNTY'
  | 'NATION'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

export type ItemCardFragment = { code: string, name: string, caseName: string | null, department: string, level: Types.UseLevel, lists: Array<Types.FourList>, promisedText: string | null, visits: number | null, charged: boolean };
