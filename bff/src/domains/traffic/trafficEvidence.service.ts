import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../kernel/ids';
import type { HeldRecord, HeldRecords } from '../../ports/heldRecords';
import type { TrafficService } from './traffic.service';

/** Licence and vehicle register of the traffic police, for materials of other departments' guides. */
export class TrafficEvidence implements HeldRecords {
  readonly licenceTypes = ['driving-licence', 'vehicle-licence'];
  readonly recordKind = 'traffic';

  constructor(private readonly traffic: Pick<TrafficService, 'records'>) {}

  async held(person: PersonKey, today: BusinessDate): Promise<readonly HeldRecord[]> {
    const { licence, vehicles, source } = await this.traffic.records(person, today);
    const from = { source: source.name, asOf: source.asOf };
    const isValid = licence?.status === 'NORMAL' && (licence.validUntil === null || licence.validUntil >= today);
    const driving = isValid
      ? [{ licenceType: 'driving-licence', words: `驾驶证，准驾车型 ${licence.classes}`, ...from }]
      : [];
    // Without the plate: which vehicle it is, the person knows by its model.
    const registered = vehicles
      .filter(({ status }) => status === 'NORMAL' || status === 'VIOLATION_PENDING' || status === 'INSPECTION_OVERDUE')
      .map(({ model }) => ({ licenceType: 'vehicle-licence', words: `行驶证，${model ?? '登记的车辆'}`, ...from }));
    return [...driving, ...registered];
  }
}
