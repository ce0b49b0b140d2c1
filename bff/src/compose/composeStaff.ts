import type { DataSettings } from '../config/settings';
import { StaffService } from '../domains/identity/staff/staff.service';
import { ResidentRepository } from '../domains/identity/resident.repository';
import { StaffRepository } from '../domains/identity/staff/staff.repository';
import { systemClock } from '../kernel/clock';
import { Vault } from '../storage/vault';

/** The staff over the database that mongoose is connected to, for the command lines. */
export const composeStaff = ({ keys }: Pick<DataSettings, 'keys'>): StaffService =>
  new StaffService({
    staff: new StaffRepository(),
    residents: new ResidentRepository(new Vault(keys)),
    clock: systemClock(),
    proofMs: 0,
  });
