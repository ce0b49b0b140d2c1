import { businessDateOf } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../../bff/src/compose/composeStaff';
import type { StaffRole } from '../../../bff/src/kernel/context';
import type { Api } from '../../support/api';
import { aPerson } from '../../support/people';
import { testSettings, type TestBff } from '../../support/startBff';

const BIRTHS: Readonly<Record<StaffRole, string>> = {
  reviewer: '19800101',
  clerk: '19800102',
  agent: '19800103',
  editor: '19800104',
  supervisor: '19800105',
};
const known = new WeakMap<TestBff, Map<StaffRole, Promise<Api>>>();

async function fill(bff: TestBff, role: StaffRole): Promise<Api> {
  const person = aPerson({ name: '陈编辑', birth: BIRTHS[role] });
  const api = await bff.verified(person);
  await composeStaff(testSettings()).add({
    idNumber: person.idNumber,
    roles: [role],
    organisation: '市数据局',
    divisionCode: '379902',
    fromOn: businessDateOf(bff.clock.now()),
    untilOn: null,
  });
  return api;
}

/** Somebody of the staff who is signed in, made once a BFF. */
export function aStaffMember(bff: TestBff, role: StaffRole): Promise<Api> {
  const members = known.get(bff) ?? new Map<StaffRole, Promise<Api>>();
  known.set(bff, members);
  const member = members.get(role) ?? fill(bff, role);
  members.set(role, member);
  return member;
}
