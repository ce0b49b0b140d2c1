import { CITY } from '@city-services/shared/city/city';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { itemNotFound, regionInvalid } from '../catalog.errors';
import { derive } from '../item/derive.rule';
import type { ItemContent } from '../item/item.entity';
import { limitText } from '../item/time.rule';
import type { Hall } from '../place/place.entity';
import { countLists, countNames, listKeyOf, matches } from '../published/itemList.rule';
import type { ItemFilter, ListCount, NamedCount } from '../published/itemFilter.entity';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import { nearestOf, prefixOf, regionChain } from '../published/region.rule';
import type { CatalogSnapshot } from '../published/snapshot.entity';
import type { ItemSummary, ItemVersion } from '../version/version.entity';
import type { VersionRepository } from '../version/version.repository';
import { disclosuresOf } from './disclosure.rule';
import type { ItemCalendar } from './itemCalendar.entity';
import { calendarOfToday, itemCalendar } from './itemCalendar.rule';
import type { GuideWindow, ReadableGuide } from './itemGuide.entity';
import { receptionOf } from './reception.rule';

const MOST_FREQUENT = 12;

/** What stands on the first page of the items. */
export interface ItemsHome {
  readonly regionCode: string;
  readonly totalCount: number;
  readonly personTopics: readonly NamedCount[];
  readonly enterpriseTopics: readonly NamedCount[];
  readonly lifeEvents: readonly NamedCount[];
  readonly departments: readonly NamedCount[];
  readonly lists: readonly ListCount[];
  readonly frequent: readonly ItemSummary[];
}

/** Which guide is asked for. */
export interface GuideRequest {
  /** 实施编码, or 基本编码 for the implementation nearest to the region. */
  readonly code: string;
  readonly region?: string | null;
  /** The version that was in force then; without it the present one. */
  readonly at?: Date | null;
}

/** 12 digits; the city's own without one. Throws REGION_UNKNOWN for what is no division code. */
export function regionOrCity(region: string | null | undefined): string {
  const code = region ?? CITY.regionCode;
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(code)) throw regionInvalid();
  return code.padEnd(12, '0');
}

/** The limits that a calendar shows. */
type CalendarLimits = Pick<ItemContent, 'promised' | 'statutory'>;

/** The guides that citizens read. Lists come from memory; one guide costs one round trip. */
export class CatalogService {
  constructor(
    private readonly published: PublishedCatalog,
    private readonly versions: VersionRepository,
  ) {}

  /** One implementation of each item, as near to the region as there is one. Any order. */
  async items(region: string | null | undefined, filter: ItemFilter = {}): Promise<readonly ItemSummary[]> {
    const code = regionOrCity(region);
    const { items } = await this.published.current();
    return nearestOf(items, code).filter((item) => matches(item, filter));
  }

  /** Where an item stands in a list: 高频 first, then by name. The least key first. */
  listKey(item: ItemSummary): readonly string[] {
    return listKeyOf(item);
  }

  async home(region: string | null | undefined): Promise<ItemsHome> {
    const regionCode = regionOrCity(region);
    const items = await this.items(regionCode);
    const personal = items.filter((item) => matches(item, { audience: 'PERSON' }));
    const business = items.filter((item) => matches(item, { audience: 'ENTERPRISE' }));
    return {
      regionCode,
      totalCount: items.length,
      personTopics: countNames(personal.flatMap(({ personTopics }) => personTopics)),
      enterpriseTopics: countNames(business.flatMap(({ enterpriseTopics }) => enterpriseTopics)),
      lifeEvents: countNames(items.flatMap(({ lifeEvents }) => lifeEvents)),
      departments: countNames(items.map(({ department }) => department)),
      lists: countLists(items),
      frequent: [...items]
        .filter(({ frequent }) => frequent)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .slice(0, MOST_FREQUENT),
    };
  }

  /** Throws ITEM_NOT_FOUND when nothing of that code is, or was then, in force; REGION_UNKNOWN. */
  async guide(request: GuideRequest): Promise<ReadableGuide> {
    const snapshot = await this.published.current();
    const version = await this.#version(request, snapshot);
    if (!version) throw itemNotFound(request.code);
    return readable(version, snapshot);
  }

  /** The guides of several implementations that are published now, in the order of the codes; unknown ones are left out. One round trip each. */
  async guides(codes: readonly string[]): Promise<readonly ReadableGuide[]> {
    const snapshot = await this.published.current();
    const found = await Promise.all(codes.map((code) => this.versions.inForce(code, null)));
    return found.flatMap((version) => (version ? readable(version, snapshot) : []));
  }

  /** The implementation of a basic item that is nearest to the region; null: there is none. From memory. */
  async nearest(basicCode: string, region: string | null | undefined): Promise<ItemSummary | null> {
    const { byBasicCode } = await this.published.current();
    return nearestOf(byBasicCode.get(basicCode) ?? [], regionOrCity(region))[0] ?? null;
  }

  /** The halls of a division, of those above it and of those inside it. */
  async halls(region: string | null | undefined): Promise<readonly Hall[]> {
    const code = regionOrCity(region);
    const chain = regionChain(code);
    const prefix = prefixOf(code);
    const { halls } = await this.published.current();
    return [...halls.values()].filter(({ regionCode }) => chain.includes(regionCode) || regionCode.startsWith(prefix));
  }

  /** The calendar of an application for this guide that is accepted on the day. */
  calendar({ promised, statutory }: CalendarLimits, from: BusinessDate): ItemCalendar {
    return itemCalendar({ promised, statutory }, { from, pauses: [] });
  }

  /** The same of one that is handed in now: after hours and on days off it is received on the next working day. */
  calendarNow({ promised, statutory }: CalendarLimits, clock: Clock): ItemCalendar {
    return calendarOfToday({ promised, statutory }, receptionOf(clock.now(), clock.today()));
  }

  async #version({ code, region, at }: GuideRequest, { byBasicCode }: CatalogSnapshot): Promise<ItemVersion | null> {
    const implementations = byBasicCode.get(code);
    const [nearest] = implementations ? nearestOf(implementations, regionOrCity(region)) : [];
    return this.versions.inForce(nearest?.code ?? code, at ?? null);
  }
}

function readable(version: ItemVersion, snapshot: CatalogSnapshot): ReadableGuide {
  const { content } = version;
  const { statutory, promised } = content;
  const windows = windowsOf(version, snapshot);
  return {
    version,
    windows,
    disclosures: disclosuresOf(content, windows),
    derived: derive(content),
    texts: { statutory: statutory && limitText(statutory), promised: promised && limitText(promised) },
  };
}

function windowsOf({ content }: ItemVersion, { windows, halls }: CatalogSnapshot): GuideWindow[] {
  return content.windowCodes.flatMap((code) => {
    const window = windows.get(code);
    const hall = window && halls.get(window.hallCode);
    return window && hall ? { window, hall } : [];
  });
}
