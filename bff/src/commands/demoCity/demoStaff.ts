import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../compose/composeStaff';
import type { DataSettings } from '../../config/settings';
import { VILLAGE_POSTS } from '../../domains/identity';
import type { DemoCity } from '../../domains/region/demoCity.entity';
import { STAFF_ROLES } from '../../kernel/context';

/** The residents who also work for the city: by their place among the residents with a story, one a role. */
const RESIDENT_OF_ROLE = { reviewer: 3, clerk: 6, agent: 1, editor: 4, supervisor: 5 } as const;
/** The village of the demonstration has both its agents. */
const VILLAGE = '379921001001';
const RESIDENT_OF_POST = { A: RESIDENT_OF_ROLE.agent, B: 0 } as const;
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
  const agents = VILLAGE_POSTS.flatMap((post) => {
    const resident = residents[RESIDENT_OF_POST[post]];
    return resident ? [{ post, resident }] : [];
  });
  if (known.length === 0) {
    for (const { role, resident } of chosen.filter((one) => one.role !== 'agent'))
      await staff.add({ ...POST, roles: [role], fromOn, idNumber: resident.idNumber });
    for (const { post, resident } of agents)
      await staff.add({ ...POST, roles: ['agent'], village: VILLAGE, post, fromOn, idNumber: resident.idNumber });
  }
  return [
    ...chosen
      .filter(({ role }) => role !== 'agent')
      .map(({ role, resident }) => `${role} ${resident.name} ${resident.idNumber}`),
    ...agents.map(({ post, resident }) => `agent ${post} of village ${VILLAGE} ${resident.name} ${resident.idNumber}`),
  ];
}
