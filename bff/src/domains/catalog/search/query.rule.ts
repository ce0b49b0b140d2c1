import { normalised } from './normalise.rule';
import { conceptOfLetters, conceptsIn, withoutFillers, type Concept } from './synonym.rule';
import type { Unit } from './unit.entity';
import { characterUnits, isCharacters, letterUnits, runsOf, wordUnit } from './unit.rule';

/** One way to read what somebody typed. */
export interface Reading {
  /** Everything that counts, in order: compared with whole names. */
  readonly units: readonly Unit[];
  /** Pieces that hang together, outside of concepts. */
  readonly pieces: readonly (readonly Unit[])[];
  readonly concepts: readonly Concept[];
}

const MOST_READINGS = 5;
const MOST_CHARACTERS = 40;

/** The alternatives of one part: the units that it stands for and whether it is a concept. */
interface Part {
  readonly readings: readonly Pick<Reading, 'units' | 'concepts'>[];
}

const literal = (units: readonly Unit[]): Part => ({ readings: [{ units, concepts: [] }] });

function lettersPart(run: string): Part {
  const concept = conceptOfLetters(run);
  const readings = letterUnits(run).map((units) => ({ units, concepts: [] as readonly Concept[] }));
  return { readings: concept ? [{ units: [wordUnit(run)], concepts: [concept] }, ...readings] : readings };
}

function partsOf(run: string): Part[] {
  if (/^\d/.test(run)) return [literal([wordUnit(run)])];
  if (!isCharacters(run)) return [lettersPart(run)];
  return conceptsIn(run).flatMap((part): Part[] => {
    if (typeof part !== 'string') {
      return [{ readings: [{ units: characterUnits(part.said), concepts: [part] }] }];
    }
    const left = withoutFillers(part);
    return left === '' ? [] : left.split(' ').map((piece) => literal(characterUnits(piece)));
  });
}

function readingOf(parts: readonly Part[], which: number): Reading {
  const pieces: Unit[][] = [];
  const units: Unit[] = [];
  const concepts: Concept[] = [];
  for (const { readings } of parts) {
    const { units: here, concepts: meant } = readings[Math.min(which, readings.length - 1)] ?? {
      units: [],
      concepts: [],
    };
    units.push(...here);
    concepts.push(...meant);
    if (meant.length === 0) pieces.push([...here]);
  }
  return { units, pieces, concepts };
}

/** 社bao is one word: what touches without a space and is no concept hangs together. */
const joined = ({ units, pieces, concepts }: Reading): Reading =>
  concepts.length === 0 && pieces.length > 1 ? { units, pieces: [[...units]], concepts } : { units, pieces, concepts };

/** The ways to read what was typed: as it stands, by sound, by initials. Empty: it holds nothing to look for. */
export function readingsOf(text: string): Reading[] {
  const runs = runsOf(normalised(text).slice(0, MOST_CHARACTERS));
  const found = runs.flatMap(partsOf);
  const parts = found.length > 0 ? found : runs.map((run) => literal(characterUnits(run)));
  if (parts.length === 0) return [];
  const ways = Math.min(MOST_READINGS, Math.max(...parts.map(({ readings }) => readings.length)));
  const readings = Array.from({ length: ways }, (_, which) => readingOf(parts, which));
  return runs.some((run) => !isCharacters(run)) && runs.some(isCharacters) ? readings.map(joined) : readings;
}
