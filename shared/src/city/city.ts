import settings from './city.json';

/** A department as the citizen knows it. */
export interface Department {
  readonly name: string;
  /** The short form inside sentences: 来自公安交管部门. */
  readonly short: string;
  /** Whom to call when a figure is wrong. */
  readonly phone: string;
}

export type DepartmentKey = 'socialSecurity' | 'traffic' | 'housingFund' | 'identity';

/** Colours of one scheme as `#RRGGBB`; `test/shared/city` computes that every pair reaches 4.5:1. */
export interface CityColours {
  readonly primary: string;
  readonly 'on-primary': string;
  readonly 'primary-soft': string;
}

/** A hall whose counter looks at an identity card and gives a code, so that nobody has to show a face to a machine. */
export interface IdentityHall {
  /** Capitals; kept in bookings. */
  readonly code: string;
  readonly name: string;
  readonly address: string;
  /** 6 digits: whose clerks work there. */
  readonly divisionCode: string;
  /** Announced visits a half day. */
  readonly capacity: number;
}

/** What differs from city to city: a city changes `city.json` and nothing else. */
export interface City {
  readonly name: string;
  /** 6-digit code of GB/T 2260; `npm run regions` then makes the list of its towns and villages. */
  readonly regionCode: string;
  /** The city is invented: its regions and service items are marked as such. */
  readonly demonstration: boolean;
  readonly product: string;
  /** One character inside the round badge. */
  readonly badge: string;
  readonly sponsor: string;
  /** 国办函〔2026〕12号: a mini-program shows its sponsor and its filing number. */
  readonly filingNumber: string;
  readonly hotline: { readonly name: string; readonly phone: string };
  readonly departments: Readonly<Record<DepartmentKey, Department>>;
  /** Divisions that the national list does not hold, by 6-digit code: those of an invented city, or founded since. */
  readonly divisions: Readonly<Record<string, string>>;
  readonly identityHalls: readonly IdentityHall[];
  readonly colours: Readonly<Record<'light' | 'dark', CityColours>>;
}

export const CITY: City = settings;
