import { useEffect, useState } from 'react';
import { MY_DATA } from '@/copy/privacy';
import { useStepped, type Stepped } from '@/frame/useStepped';
import { query } from '@/gateway/transport';
import { save } from '@/platform/save';
import {
  FetchDataFileDocument,
  MyDataExportDocument,
  RequestDataExportDocument,
} from '../pages/my-data/MyData.generated';
import type { ExportCard_ExportFragment } from '../parts/ExportCard.generated';

const ASK_AGAIN_MS = 2000;
const WORDS = { saved: MY_DATA.saved, sent: MY_DATA.sent, left: MY_DATA.left, absent: MY_DATA.absent } as const;

export const isUnderway = (copy: ExportCard_ExportFragment | null): boolean =>
  copy !== null && ['WAITING', 'WORKING'].includes(copy.state);

interface ExportSteps {
  readonly copy: ExportCard_ExportFragment | null;
  readonly begin: Stepped<Record<string, never>>;
  readonly fetch: Stepped<{ readonly input: { readonly exportId: string; readonly format: 'HTML' | 'JSON' } }>;
}

/** A copy of one's data: asked for, waited for, handed to the citizen, kept nowhere. */
export function useExport(first: ExportCard_ExportFragment | null, say: (words: string) => void): ExportSteps {
  const [newer, setNewer] = useState<ExportCard_ExportFragment | null>(null);
  const copy = newer ?? first;
  const begin = useStepped(RequestDataExportDocument, ({ requestDataExport }) => setNewer(requestDataExport));
  const fetch = useStepped(FetchDataFileDocument, ({ fetchDataFile }) => {
    void save.text(fetchDataFile).then((outcome) => say(WORDS[outcome]));
  });
  const underway = isUnderway(copy);
  useEffect(() => {
    if (!underway) return undefined;
    let ended = false;
    const ask = async (): Promise<void> => {
      const { data } = await query(MyDataExportDocument, {});
      if (!ended && data?.myDataExport) setNewer(data.myDataExport);
    };
    const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [underway]);
  return { copy, begin, fetch };
}
