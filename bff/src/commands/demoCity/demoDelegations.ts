import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import type { DataSettings } from '../../config/settings';
import { DelegationModel } from '../../domains/identity/delegation/delegation.model';
import { DelegationRepository } from '../../domains/identity/delegation/delegation.repository';
import { endOf } from '../../domains/identity/delegation/delegation.rule';
import type { DemoCity, DemoResident } from '../../domains/region/demoCity.entity';
import { systemClock } from '../../kernel/clock';
import { randomId } from '../../kernel/ids';
import { Vault } from '../../storage/vault';

const VALID_DAYS = 180;

/** By a word of their story: the order in which residents are offered may change. */
const residentOf = (residents: readonly DemoResident[], word: string): DemoResident | undefined =>
  residents.find(({ story }) => story.includes(word));

const lineOf = (what: string, { name, idNumber }: DemoResident): string => `${what}: ${name} ${idNumber}`;

/**
 * A retired teacher who lets her daughter act, and a husband's request that his wife has not answered, unless there are delegations already. Answers whom to
 * sign in as, a line each.
 */
export async function ensureDemoDelegations(
  { keys }: Pick<DataSettings, 'keys'>,
  { residents }: DemoCity,
): Promise<string[]> {
  const vault = new Vault(keys);
  const [teacher, daughter] = [residentOf(residents, '退休教师：'), residentOf(residents, '退休教师的女儿')];
  const [husband, wife] = [residentOf(residents, '年轻夫妻，'), residentOf(residents, '年轻夫妻中的妻子')];
  const mother = residentOf(residents, '监护人');
  const villager = residentOf(residents, '村里居民');
  if (!teacher || !daughter || !husband || !wife || !mother || !villager) return [];
  if ((await DelegationModel.estimatedDocumentCount()) === 0) {
    const delegations = new DelegationRepository(vault);
    const now = systemClock().now();
    const until = endOf(addDays(businessDateOf(now), VALID_DAYS));
    const times = { askedAt: now, answerBy: until, until, endedAt: null, endedBy: null };
    const keyOf = ({ idNumber }: DemoResident) => vault.personKey(idNumber);
    await delegations.insert({
      ...{ id: randomId(), kind: 'relative', askedBy: 'grantee', addressed: true, state: 'active', since: now },
      ...{ subjectKey: keyOf(teacher), granteeKey: keyOf(daughter), otherName: teacher.name },
      ...{ scopes: ['social-security', 'housing-fund'], ...times },
    });
    await delegations.insert({
      ...{ id: randomId(), kind: 'relative', askedBy: 'grantee', addressed: true, state: 'asked', since: null },
      ...{ subjectKey: keyOf(wife), granteeKey: keyOf(husband), otherName: wife.name, scopes: ['traffic'], ...times },
    });
  }
  return [
    lineOf('guardian of a child', mother),
    lineOf('acts for her mother, by consent', daughter),
    lineOf('has a request to answer', wife),
    lineOf('shows a code to a village agent', villager),
  ];
}
