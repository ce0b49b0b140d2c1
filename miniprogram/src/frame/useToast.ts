import { useCallback, useEffect, useRef, useState } from 'react';

const SHOWN_MS = 2600;

/** One sentence for a moment: hand the first to `PageFrame`, call the second. */
export function useToast(): readonly [string | null, (sentence: string) => void] {
  const [sentence, setSentence] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const show = useCallback((said: string) => {
    clearTimeout(timer.current);
    setSentence(said);
    timer.current = setTimeout(() => setSentence(null), SHOWN_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [sentence, show];
}
