import type { Life } from '../life';
import type { Office } from '../office';

/** The line of the population register. */
export function writePopulation(life: Life, office: Office): void {
  office.target.write('population.residents', {
    证件号码: life.idNumber,
    姓名: life.name,
    手机号码: life.phone ?? '',
    // The statistical division code has 6 digits, or 12 down to the village.
    户籍区划代码: office.random.chance(0.2) ? `${life.region}001001` : life.region,
    监护人证件号码: life.guardian ?? '',
  });
}
