import { addDays, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Car, Life, Violation } from '../life';
import { timeOfDay, yuanText, type Office } from '../office';
import type { Random } from '../random';
import { ROADS } from '../words/places';
import { pointsOn } from '../words/offences';

const VIN_CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPRSTUVWXYZ');

const inventVin = (random: Random): string =>
  `L${Array.from({ length: 10 }, () => random.pick(VIN_CHARACTERS)).join('')}${String(random.int(0, 999_999)).padStart(6, '0')}`;

/** `2026/3/9`: how the vehicle register's system writes days. */
const slashed = (day: BusinessDate | undefined): string =>
  day ? `${Number(day.slice(0, 4))}/${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}` : '';

function writeCar(life: Life, office: Office, car: Car): void {
  office.target.write('traffic.vehicles', {
    号牌种类: car.plate.kind,
    号牌号码: car.plate.number,
    车辆识别代号: inventVin(office.random),
    品牌型号: car.model,
    所有人证件号码: life.idNumber,
    初次登记日期: slashed(car.registeredOn),
    转移登记日期: slashed(car.transferredOn),
    检验有效期止: slashed(car.inspectionUntil),
    强制保险终止日期: slashed(car.insuranceUntil),
    机动车状态: car.status,
  });
}

function writeViolation(office: Office, violation: Violation): void {
  const { random, day } = office;
  const time = timeOfDay(random, 6, 21);
  // Handled two days to two weeks later, and never after the business day; on the day itself late in the evening.
  const later = addDays(violation.on, random.int(2, 14));
  const handledOn = later < day ? later : day;
  office.target.write('traffic.violations', {
    违法编号: office.serials.next('3799', 12),
    号牌种类: violation.plate.kind,
    号牌号码: violation.plate.number,
    违法时间: random.chance(0.1) ? `${violation.on}T${time}+08:00` : `${violation.on} ${time}`,
    违法地点: random.pick(ROADS),
    违法代码: violation.offence.code,
    违法行为: violation.offence.text,
    记分: String(pointsOn(violation.offence, violation.on)),
    罚款金额: yuanText(violation.offence.fineFen),
    处理状态: violation.handled ? '已处理' : '未处理',
    处理时间: violation.handled ? `${handledOn} ${handledOn === violation.on ? '22' : '10'}:30:00` : '',
    驾驶人证件号码: violation.driver ?? '',
    缴款状态: violation.payment,
  });
}

/** Licence, vehicles and violations of one citizen. */
export function writeTraffic(life: Life, office: Office): void {
  if (life.licence) {
    const { classes, firstIssuedOn, validUntil, status } = life.licence;
    office.target.write('traffic.driving-licences', {
      证件号码: life.idNumber,
      档案编号: office.serials.next('3799', 8),
      // Old terminals type the class full-width.
      准驾车型: office.random.chance(0.1) ? classes.replace('C', '\uff23') : classes,
      初次领证日期: firstIssuedOn,
      有效期止: validUntil,
      状态: status,
    });
  }
  for (const car of life.cars ?? []) writeCar(life, office, car);
  for (const violation of life.violations ?? []) writeViolation(office, violation);
}
