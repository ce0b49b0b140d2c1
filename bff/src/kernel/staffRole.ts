import { registerEnumType } from 'type-graphql';
import { STAFF_ROLES, type StaffRole } from './context';
import { textEnum } from './textEnum';

export const StaffRoleEnum = textEnum<StaffRole>(...STAFF_ROLES);
registerEnumType(StaffRoleEnum, { name: 'StaffRole', description: 'What somebody may do for the city.' });
