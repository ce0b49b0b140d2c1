import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayOfInstant, dayWords } from '@/copy/format';
import { GUIDE } from '@/copy/itemGuide';
import { usePageQuery } from '@/gateway/usePageQuery';
import { useSession } from '@/session/session';
import type { ItemGuideQuery } from './Guide.generated';
import { HeldMaterialsDocument } from './Held.generated';

type Guide = Pick<ItemGuideQuery['itemGuide'], 'code' | 'materials'>;

/**
 * For materials that the city's records hold of this citizen: a sentence that says what and since when. A question of its own beside the guide: the
 * guide is everybody's and stays on the device after signing out, this is one person's. Nobody is asked unless a material can be looked up.
 */
export function useHeld({ code, materials }: Guide, today: BusinessDate): ReadonlyMap<string, string> {
  const { standing, scope } = useSession();
  const enabled = standing === 'verified' && materials.some(({ licenceType }) => licenceType !== null);
  const { data } = usePageQuery(HeldMaterialsDocument, { code }, { scope, enabled });
  const items = enabled ? (data?.heldMaterials?.items ?? []) : [];
  return new Map(
    items.map(({ code: material, records }) => [
      material,
      records
        .map(({ words, source, asOf }) => {
          const day = asOf === null ? null : dayOfInstant(asOf);
          return GUIDE.held(words, source, day && dayWords(day, today));
        })
        .join(''),
    ]),
  );
}
