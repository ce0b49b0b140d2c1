import type { PersonKey } from '../../kernel/ids';
import type { List, Page } from '../../kernel/paging';
import type * as entity from './traffic.entity';
import type { DrivingLicence, Traffic, Vehicle } from './traffic.type';
import type { Violation, ViolationPage } from './violation.type';

const presentLicence = (licence: entity.LicenceWithPoints): DrivingLicence => ({
  fileNumber: licence.fileNumber.masked(),
  classes: licence.classes,
  status: licence.status,
  firstIssuedOn: licence.firstIssuedOn,
  validUntil: licence.validUntil,
  cycleStartOn: licence.cycle.startOn,
  cycleEndOn: licence.cycle.endOn,
  points: licence.points,
});

const presentVehicle = (vehicle: entity.OwnVehicle): Vehicle => ({
  id: vehicle.id,
  plate: vehicle.plate.forOwner(),
  plateType: vehicle.plateType,
  plateTypeName: vehicle.plateTypeName,
  model: vehicle.model,
  registeredOn: vehicle.registeredOn,
  inspectionValidUntil: vehicle.inspectionValidUntil,
  inspection: vehicle.inspection.state,
  inspectionDaysLeft: vehicle.inspection.daysLeft,
  insuranceValidUntil: vehicle.insuranceValidUntil,
  status: vehicle.status,
});

/** The driver who was dealt with is nobody's business but the driver's: no field tells it. */
const presentViolation = (violation: entity.ResidentViolation): Violation => ({
  id: violation.number,
  plate: violation.vehicleId === null ? violation.plate.masked() : violation.plate.forOwner(),
  plateType: violation.plateType,
  occurredAt: violation.occurredAt,
  location: violation.location,
  code: violation.code,
  description: violation.description,
  points: violation.points,
  fineFen: violation.fineFen,
  handled: violation.handled,
  handledAt: violation.handledAt,
  payment: violation.payment,
  mine: violation.mine,
});

/** Everything of traffic but the source, which `exchange` words. */
export const presentTraffic = (person: PersonKey, records: entity.TrafficRecords): Omit<Traffic, 'source'> => ({
  licence: records.licence && presentLicence(records.licence),
  vehicles: records.vehicles.map(presentVehicle),
  unhandledCount: records.unhandledCount,
  finesDueFen: records.finesDueFen,
  person,
  known: records.violations,
});

/** The list that a filter leaves; a cursor serves only the filter under which it was issued. */
export const violationList = (
  person: PersonKey,
  items: readonly entity.ResidentViolation[],
  { handled, paid, vehicleId }: entity.ViolationFilter,
): List<entity.ResidentViolation> => ({
  scope: ['violations', person, String(handled ?? ''), String(paid ?? ''), vehicleId ?? ''],
  items,
  keyOf: ({ occurredAt, number }) => [occurredAt.toISOString(), number],
  defaultFirst: 20,
});

export const presentViolationPage = (page: Page<entity.ResidentViolation>): ViolationPage => ({
  ...page,
  items: page.items.map(presentViolation),
});
