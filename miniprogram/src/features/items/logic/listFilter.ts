import type { Audience, FourList, ServiceItemFilter, UseLevel } from '@/gateway/schema.generated';

/** What an address of the list page says. */
export interface ListParams {
  readonly audience?: string;
  readonly topic?: string;
  readonly lifeEvent?: string;
  readonly department?: string;
  readonly list?: string;
  readonly level?: string;
}

/** No narrower. */
export const ALL = 'ALL';

const AUDIENCES: readonly Audience[] = ['PERSON', 'ENTERPRISE'];
const LEVELS: readonly UseLevel[] = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];
const LISTS: readonly FourList[] = ['AT_ONCE', 'ONLINE', 'NEARBY', 'ONE_VISIT'];

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null;

/** The filter of an address; what it does not know does not narrow. */
export function filterOf({ audience, topic, lifeEvent, department, list, level }: ListParams): ServiceItemFilter {
  return {
    audience: oneOf(AUDIENCES, audience),
    topic: topic ?? null,
    lifeEvent: lifeEvent ?? null,
    department: department ?? null,
    list: oneOf(LISTS, list),
    level: oneOf(LEVELS, level),
  };
}

/** What the page is called. */
export const titleOf = (
  { topic, lifeEvent, department, list }: ListParams,
  listName: (list: string) => string | null,
): string | null => topic ?? lifeEvent ?? department ?? (list === undefined ? null : listName(list));
