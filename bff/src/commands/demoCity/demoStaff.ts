import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../compose/composeStaff';
import type { DataSettings } from '../../config/settings';
import type { DemoCity } from '../../domains/region/demoCity.entity';
import { STAFF_ROLES } from '../../kernel/context';

/** The residents who also work for the city: by their place among the residents with a story, one a role. */
const RESIDENT_OF_ROLE = { reviewer: 3, clerk: 6, agent: 1, editor: 4, supervisor: 5 } as const;
const POST = { organisation: '海州区政务服务中心', divisionCode: '379900', untilOn: null } as const;

/** One demonstration member of staff for each role, unless the database knows staff already. Answers who they are, a line each. */
export async function ensureDemoStaff(settings: DataSettings, { residents, loadedAt }: DemoCity): Promise<string[]> {
  const staff = composeStaff(settings);
  const known = await staff.list();
  const fromOn = addDays(businessDateOf(loadedAt), -1);
  const chosen = STAFF_ROLES.flatMap((role) => {
    const resident = residents[RESIDENT_OF_ROLE[role]];
    return resident ? [{ role, resident }] : [];
  });
  if (known.length === 0)
    for (const { role, resident } of chosen)
      await staff.add({ ...POST, roles: [role], fromOn, idNumber: resident.idNumber });
  return chosen.map(({ role, resident }) => `${role} ${resident.name} ${resident.idNumber}`);
}
