import { normalised } from './normalise.rule';
import { conceptOfLetters, conceptsIn, withoutFillers, withoutLetterFillers, type Concept } from './synonym.rule';
import type { Unit } from './unit.entity';
import { characterUnits, initialUnits, isCharacters, letterUnits, phraseUnits, runsOf, wordUnit } from './unit.rule';

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
const SHORTEST_WORD = 2;

/** The alternatives of one part: the units that it stands for and whether it is a concept. */
interface Part {
  readonly readings: readonly Pick<Reading, 'units' | 'concepts'>[];
}

const literal = (units: readonly Unit[]): Part => ({ readings: [{ units, concepts: [] }] });
const meant = (units: readonly Unit[], concept: Concept): Part => ({ readings: [{ units, concepts: [concept] }] });

/** Whether the catalogue holds a word of letters. */
export type KnowsWord = (letters: string) => boolean;

/** sbkbb: a word that the catalogue knows, and initials behind it. */
function knownBeginning(run: string, knows: KnowsWord): Unit[][] {
  for (let end = run.length - 1; end >= SHORTEST_WORD; end -= 1) {
    const [word, rest] = [run.slice(0, end), run.slice(end)];
    if (knows(word)) return [[wordUnit(word), ...(withoutLetterFillers(rest) === '' ? [] : initialUnits(rest))]];
  }
  return [];
}

function lettersPart(whole: string, knows: KnowsWord): Part {
  const run = withoutLetterFillers(whole) || whole;
  const concept = conceptOfLetters(run);
  const beginning = knows(run) ? [] : knownBeginning(run, knows);
  const ways = [...beginning, ...letterUnits(whole), ...(run === whole ? [] : letterUnits(run))];
  const readings = ways.map((units) => ({ units, concepts: [] as readonly Concept[] }));
  return { readings: concept ? [...meant([wordUnit(run)], concept).readings, ...readings] : readings };
}

function partsOf(run: string, knows: KnowsWord): Part[] {
  if (/^\d/.test(run)) return [literal([wordUnit(run)])];
  if (!isCharacters(run)) return [lettersPart(run, knows)];
  const left = withoutFillers(run);
  return left === '' ? [] : left.split(' ').map((piece) => literal(characterUnits(piece)));
}

/** Concepts first, which may hold digits (80岁); then runs of characters, letters and digits between them. */
const partsOfText = (text: string, knows: KnowsWord): Part[] =>
  conceptsIn(text).flatMap((part) =>
    typeof part === 'string'
      ? runsOf(part).flatMap((run) => partsOf(run, knows))
      : [meant(phraseUnits(part.said), part)],
  );

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
export function readingsOf(typed: string, knows: KnowsWord = () => false): Reading[] {
  const text = normalised(typed).slice(0, MOST_CHARACTERS);
  const runs = runsOf(text);
  // gong ji jin is one word, whatever stands between.
  const spelled = runs.length > 1 && runs.every((run) => /^[a-z]/.test(run));
  const found = spelled ? [lettersPart(runs.join(''), knows)] : partsOfText(text, knows);
  const parts = found.length > 0 ? found : runs.map((run) => literal(characterUnits(run)));
  if (parts.length === 0) return [];
  const ways = Math.min(MOST_READINGS, Math.max(...parts.map(({ readings }) => readings.length)));
  const readings = Array.from({ length: ways }, (_, which) => readingOf(parts, which));
  return runs.some((run) => !isCharacters(run)) && runs.some(isCharacters) ? readings.map(joined) : readings;
}
