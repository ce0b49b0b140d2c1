import type { ItemSource } from './source';
import { CIVIL } from './items/civil';
import { CIVIL_BRIEF } from './items/civilBrief';
import { COUNTRY_BRIEF } from './items/countryBrief';
import { DRIVERS } from './items/drivers';
import { ESTATE } from './items/estate';
import { ESTATE_BRIEF } from './items/estateBrief';
import { FAMILY_LIFE } from './items/familyLife';
import { FUND_ACCOUNTS } from './items/fundAccounts';
import { FUND_BRIEF } from './items/fundBrief';
import { FUND_WITHDRAWALS } from './items/fundWithdrawals';
import { HEALTH } from './items/health';
import { HOMES } from './items/homes';
import { HOUSEHOLDS } from './items/households';
import { HOUSING_BRIEF } from './items/housingBrief';
import { IDENTITY_PAPERS } from './items/identityPapers';
import { INSURANCE } from './items/insurance';
import { JOBLESS } from './items/jobless';
import { LAND_BRIEF } from './items/landBrief';
import { MARKET } from './items/market';
import { MARKET_BRIEF } from './items/marketBrief';
import { MEDICAL } from './items/medical';
import { MEDICAL_BRIEF } from './items/medicalBrief';
import { PAPERS_BRIEF } from './items/papersBrief';
import { PENSIONS_BRIEF } from './items/pensionsBrief';
import { POLICE_BRIEF } from './items/policeBrief';
import { PREMISES } from './items/premises';
import { RETIREMENT } from './items/retirement';
import { RIGHTS_BRIEF } from './items/rightsBrief';
import { SCHOOL_BRIEF } from './items/schoolBrief';
import { TRAFFIC_BRIEF } from './items/trafficBrief';
import { VEHICLES } from './items/vehicles';
import { VETERANS_BRIEF } from './items/veteransBrief';
import { WATER_AND_AIR } from './items/waterAndAir';
import { WORK_BRIEF } from './items/workBrief';

/** Every kind of item of the demonstration catalogue. */
export const ITEMS: readonly ItemSource[] = [
  ...INSURANCE,
  ...JOBLESS,
  ...RETIREMENT,
  ...PENSIONS_BRIEF,
  ...WORK_BRIEF,
  ...FUND_WITHDRAWALS,
  ...FUND_ACCOUNTS,
  ...FUND_BRIEF,
  ...DRIVERS,
  ...VEHICLES,
  ...TRAFFIC_BRIEF,
  ...HOUSEHOLDS,
  ...IDENTITY_PAPERS,
  ...POLICE_BRIEF,
  ...CIVIL,
  ...CIVIL_BRIEF,
  ...MARKET,
  ...MARKET_BRIEF,
  ...PREMISES,
  ...WATER_AND_AIR,
  ...ESTATE,
  ...HOMES,
  ...ESTATE_BRIEF,
  ...HOUSING_BRIEF,
  ...MEDICAL,
  ...MEDICAL_BRIEF,
  ...HEALTH,
  ...FAMILY_LIFE,
  ...SCHOOL_BRIEF,
  ...VETERANS_BRIEF,
  ...COUNTRY_BRIEF,
  ...PAPERS_BRIEF,
  ...RIGHTS_BRIEF,
  ...LAND_BRIEF,
];
