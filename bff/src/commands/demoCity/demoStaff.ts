import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../compose/composeStaff';
import type { DataSettings } from '../../config/settings';
import { VILLAGE_POSTS, type ListedPost, type NewPost, type StaffService } from '../../domains/identity';
import type { DemoCity } from '../../domains/region/demoCity.entity';
import { AppError } from '../../kernel/appError';
import { STAFF_ROLES } from '../../kernel/context';
import type { PersonKey } from '../../kernel/ids';
import { Vault } from '../../storage/vault';

/** The residents who also work for the city: by their place among the residents with a story, one a role. */
const RESIDENT_OF_ROLE = { reviewer: 3, clerk: 6, agent: 1, editor: 4, supervisor: 5 } as const;
/** The village of the demonstration has both its agents. */
const VILLAGE = '379921001001';
const RESIDENT_OF_POST = { A: RESIDENT_OF_ROLE.agent, B: 0 } as const;
const POST = { organisation: '海州区政务服务中心', divisionCode: '379900', untilOn: null } as const;

type Wanted = Pick<NewPost, 'idNumber' | 'roles' | 'fromOn' | 'village' | 'post'>;

/** Whether the person has, or had, the post: what an operator ended stays ended. */
const isThere = (
  known: readonly ListedPost[],
  person: PersonKey,
  { roles, village = null, post = null }: Wanted,
): boolean =>
  known.some(
    (one) =>
      one.personKey === person &&
      roles.every((role) => one.roles.includes(role)) &&
      one.village === village &&
      one.post === post,
  );

/** A post that an operator gave to somebody else, and a resident whom a newer register no longer holds, are left as they are. */
async function addIfFree(staff: StaffService, wanted: Wanted): Promise<void> {
  try {
    await staff.add({ ...POST, ...wanted });
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    if (code !== 'STAFF_POST_TAKEN' && code !== 'STAFF_POST_BOTH' && code !== 'PERSON_NOT_FOUND') throw error;
  }
}

/**
 * One demonstration member of staff for each role, and both agents of a village. Adds those who are missing: a city that an earlier version made has fewer.
 * Answers who they are, a line each.
 */
export async function ensureDemoStaff(settings: DataSettings, { residents, loadedAt }: DemoCity): Promise<string[]> {
  const staff = composeStaff(settings);
  const vault = new Vault(settings.keys);
  const known = await staff.list();
  const fromOn = addDays(businessDateOf(loadedAt), -1);
  const chosen = STAFF_ROLES.flatMap((role) => {
    const resident = residents[RESIDENT_OF_ROLE[role]];
    return resident ? [{ role, resident }] : [];
  });
  const agents = VILLAGE_POSTS.flatMap((post) => {
    const resident = residents[RESIDENT_OF_POST[post]];
    return resident ? [{ post, resident }] : [];
  });
  const wanted: readonly Wanted[] = [
    ...chosen
      .filter(({ role }) => role !== 'agent')
      .map(({ role, resident }) => ({ roles: [role], fromOn, idNumber: resident.idNumber })),
    ...agents.map(({ post, resident }) => {
      return { roles: ['agent'] as const, village: VILLAGE, post, fromOn, idNumber: resident.idNumber };
    }),
  ];
  for (const one of wanted) if (!isThere(known, vault.personKey(one.idNumber), one)) await addIfFree(staff, one);
  return [
    ...chosen
      .filter(({ role }) => role !== 'agent')
      .map(({ role, resident }) => `${role} ${resident.name} ${resident.idNumber}`),
    ...agents.map(({ post, resident }) => `agent ${post} of village ${VILLAGE} ${resident.name} ${resident.idNumber}`),
  ];
}
