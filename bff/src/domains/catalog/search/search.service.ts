import { regionOrCity } from '../guide/catalog.service';
import { countNames } from '../published/itemList.rule';
import { hallOf, implementationFor, mayBeWanted, metresTo, wantedOf } from './place.rule';
import { fitAlone, rank, strangeShare, type Ranked } from './rank.rule';
import { placeInvalid, textTooLong } from './search.errors';
import type { FoundItem, Point, SearchAnswer, SearchOutcome, SearchRequest, Suggestion } from './search.entity';
import type { Searchable, SearchIndexService } from './searchIndex.service';

const LONGEST_TEXT = 100;
/** From this score on something answers; below, it only comes near. */
const ANSWERS = 0.34;
/** The same of what holds little of what was typed. */
const ANSWERS_VAGUELY = 0.44;
/** So much of a text may be strange to the catalogue before nothing in it can be the answer. */
const MOST_STRANGE = 0.25;
const COMES_NEAR = 0.12;
/** What is so much worse than the best is left out. */
const BESIDE_BEST = 0.45;
/** What may stand before a better answer because its hall is nearer. */
const GOOD_BESIDE_BEST = 0.7;
const MOST_NEAREST = 5;
const MOST_SUGGESTED_ITEMS = 8;
const MOST_SUGGESTED_NAMES = 3;
const SUGGESTED = 0.55;
const SUGGESTED_ITEM = 0.2;

/** Search of the catalogue, from memory: no round trip. */
export class SearchService {
  constructor(private readonly indexes: SearchIndexService) {}

  /** Throws REGION_UNKNOWN for what is no division code, INPUT_INVALID for too long a text or a place outside the globe. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    checkText(request.text);
    if (request.near) checkPlace(request.near);
    const searchable = await this.indexes.current();
    const near = nearOf(request, searchable);
    const ranked = found(searchable, { ...request, near });
    const [best] = ranked;
    const outcome = outcomeOf(best, strangeShare(searchable.index, request.text));
    const items = narrowed(ranked, outcome);
    return {
      outcome,
      items: request.order === 'DISTANCE' && near ? nearestFirst(items) : items,
      readAs: best && outcome === 'FOUND' ? best.readAs : null,
      departments: countNames(items.map(({ item }) => item.department)),
      lifeEvents: countNames(items.flatMap(({ item }) => item.lifeEvents)),
    };
  }

  /** What somebody who is still typing may mean: items first, then life events and departments. Throws as `search`. */
  async suggest(text: string, region: string | null): Promise<Suggestion[]> {
    checkText(text);
    const searchable = await this.indexes.current();
    const { index } = searchable;
    const items = found(searchable, { text, region })
      .filter(({ score }, _, [best]) => score >= SUGGESTED_ITEM && score >= BESIDE_BEST * (best?.score ?? 0))
      .slice(0, MOST_SUGGESTED_ITEMS)
      .map(({ item: { name, caseName, code } }): Suggestion => {
        return { kind: 'ITEM', text: caseName ? `${name}（${caseName}）` : name, code };
      });
    const names = (kind: Suggestion['kind'], phrases: readonly number[]): Suggestion[] =>
      fitAlone(index, text, phrases)
        .filter(({ value }) => value >= SUGGESTED)
        .slice(0, MOST_SUGGESTED_NAMES)
        .map(({ text: name }) => ({ kind, text: name, code: null }));
    return [...items, ...names('LIFE_EVENT', index.lifeEvents), ...names('DEPARTMENT', index.departments)];
  }
}

function checkText(text: string): void {
  if (text.length > LONGEST_TEXT) throw textTooLong(LONGEST_TEXT);
}

function checkPlace({ longitude, latitude }: Point): void {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw placeInvalid();
}

/** From where distances count. Who does not say where they stand is taken to be where the hall of their division is. */
const nearOf = ({ near, order, region }: SearchRequest, { snapshot }: Searchable): Point | null =>
  near ?? (order === 'DISTANCE' ? hallOf(regionOrCity(region), snapshot) : null);

interface Candidate extends FoundItem {
  readonly readAs: string | null;
  /** The phrase stands whole in what was typed. */
  readonly held: boolean;
  readonly vague: boolean;
}

/** Everything that has to do with the text, best first. */
function found({ snapshot, index, scores }: Searchable, { text, region, filter, near }: SearchRequest): Candidate[] {
  const wanted = wantedOf(regionOrCity(region), filter ?? {});
  const allowed = (number: number): boolean => {
    const thing = index.thing(number);
    return Boolean(thing && mayBeWanted(thing, wanted.filter) && implementationFor(thing, wanted));
  };
  return rank(index, scores, text, allowed).flatMap(
    ({ thing, score, phrase, otherwise, held, vague }: Ranked): Candidate[] => {
      const of = index.thing(thing);
      const item = of && implementationFor(of, wanted);
      if (!item) return [];
      const called = index.phrases.at(phrase)?.text ?? item.name;
      return [
        {
          item,
          score,
          alsoCalled: item.aliases.includes(called) && /\p{Script=Han}/u.test(called) ? called : null,
          distanceMetres: near ? metresTo(item, snapshot, near) : null,
          readAs: otherwise ? called : null,
          held,
          vague,
        },
      ];
    },
  );
}

function outcomeOf(best: Candidate | undefined, strange: number): SearchOutcome {
  if (!best || best.score < COMES_NEAR) return 'NONE';
  if (best.held) return best.score >= ANSWERS ? 'FOUND' : 'NEAREST';
  const enough = best.vague ? ANSWERS_VAGUELY : ANSWERS;
  return best.score >= enough && strange <= MOST_STRANGE ? 'FOUND' : 'NEAREST';
}

function narrowed(ranked: readonly Candidate[], outcome: SearchOutcome): Candidate[] {
  const best = ranked[0]?.score ?? 0;
  if (outcome === 'NONE') return [];
  const near = ranked.filter(({ score }) => score >= BESIDE_BEST * best);
  return outcome === 'FOUND' ? near : near.slice(0, MOST_NEAREST);
}

/** Good answers by distance, those without a known place behind them; then the others as they stand. */
function nearestFirst(items: readonly Candidate[]): Candidate[] {
  const best = items[0]?.score ?? 0;
  const good = items.filter(({ score }) => score >= GOOD_BESIDE_BEST * best);
  const others = items.filter(({ score }) => score < GOOD_BESIDE_BEST * best);
  const far = ({ distanceMetres }: Candidate): number => distanceMetres ?? Infinity;
  return [...good.sort((a, b) => (far(a) === far(b) ? b.score - a.score : far(a) - far(b))), ...others];
}
