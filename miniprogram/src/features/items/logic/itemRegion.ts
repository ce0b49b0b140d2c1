import { usePlace } from '@/session/place';

/** 基本编码 has 12 characters, 实施编码 31: the former needs a region to tell whose guide it is, the latter says it itself. */
const BASIC_LENGTH = 12;

/** What a guide is asked by. The same guide is asked by the same variables wherever one is, so that it is found again without a network. */
export function useGuideVariables(code: string): { readonly code: string; readonly region: string | null } {
  const place = usePlace();
  return { code, region: code.length <= BASIC_LENGTH ? (place?.code ?? null) : null };
}
