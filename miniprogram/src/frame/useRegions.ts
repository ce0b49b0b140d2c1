import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '@/gateway/problem';
import { query } from '@/gateway/transport';
import { RegionLevelDocument, RegionSearchDocument, type RegionChoiceFragment } from './RegionPicker.generated';

/** Nobody types faster than this for long. */
const TYPING_MS = 250;
/** Stands for the whole country, which has no code. */
const COUNTRY = '';

export interface RegionList {
  /** From the province down to the place whose parts are listed; empty for the whole country. */
  readonly path: readonly RegionChoiceFragment[];
  readonly items: readonly RegionChoiceFragment[];
}

export interface Regions {
  readonly level: RegionList | null;
  /** Null while nothing is searched. */
  readonly found: readonly RegionChoiceFragment[] | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Opens a place; null: the whole country. */
  open(code: string | null): void;
  retry(): void;
}

/** The parts of one place after another. What was opened once is there at once when the citizen goes back. */
function useLevel(first: string) {
  const [at, setAt] = useState<string>(first);
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [known, setKnown] = useState<Readonly<Record<string, RegionList>>>({});
  const isKnown = at in known;
  useEffect(() => {
    let wanted = true;
    if (isKnown) return undefined;
    // The country has no code of its own: asked for the place 0, the BFF answers that there is none.
    void query(RegionLevelDocument, { at: at || '0', parent: at === COUNTRY ? null : at }).then(
      ({ data, problems }) => {
        if (!wanted) return;
        setProblem(data ? null : (problems[0] ?? null));
        if (data) setKnown((lists) => ({ ...lists, [at]: { path: data.region?.path ?? [], items: data.regions } }));
      },
    );
    return () => void (wanted = false);
  }, [at, isKnown, tries]);
  const open = useCallback((code: string | null) => {
    setProblem(null);
    setAt(code ?? COUNTRY);
  }, []);
  const retry = useCallback(() => {
    setProblem(null);
    setTries((count) => count + 1);
  }, []);
  return { level: known[at] ?? null, problem, open, retry };
}

/** What a text finds, a moment after the last letter; answers to earlier letters are dropped. */
function useSearch(text: string) {
  const [answer, setAnswer] = useState<{ text: string; items: readonly RegionChoiceFragment[] } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef('');
  useEffect(() => {
    latest.current = text;
    setProblem(null);
    if (text === '') return undefined;
    const timer = setTimeout(() => {
      void query(RegionSearchDocument, { text }).then(({ data, problems }) => {
        if (latest.current !== text) return;
        if (data) setAnswer({ text, items: data.searchRegions });
        else setProblem(problems[0] ?? null);
      });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { found: text === '' ? null : (answer?.items ?? null), settled: answer?.text === text, problem };
}

/**
 * What the picker shows.
 * @param first the place that is open at the beginning
 * @param typed what is searched; empty: nothing
 */
export function useRegions(first: string, typed: string): Regions {
  const text = typed.trim();
  const level = useLevel(first);
  const search = useSearch(text);
  const searching = text !== '';
  return {
    level: level.level,
    found: search.found,
    problem: searching ? search.problem : level.problem,
    busy: searching ? !search.settled : level.level === null && level.problem === null,
    open: level.open,
    retry: level.retry,
  };
}
