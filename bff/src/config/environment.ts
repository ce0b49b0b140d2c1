import { isIP } from 'node:net';
import { z } from 'zod';
import { parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { PLATFORM_VARIABLES } from './platformVariables';
import { SettingsError } from './settingsError';
import { SMS_VARIABLES } from './smsSettings';

/** The process environment, or what a test hands in. */
export type Environment = Readonly<Record<string, string | undefined>>;

const onOff = (fallback: boolean) =>
  z
    .enum(['on', 'off'], 'is either on or off')
    .transform((value) => value === 'on')
    .default(fallback);

const wholeFrom = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `is a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is a whole number from ${least} to ${most}`);

const whole = (least: number, most: number, fallback: number) => wholeFrom(least, most).default(fallback);

const day = z
  .string()
  .transform((text) => (text.length === 10 ? parseDay(text) : null))
  .refine((value): value is BusinessDate => value !== null, 'is a day such as 2026-07-01');

const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  );
};

const networks = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every(isNetwork), 'is a list of addresses or networks such as 127.0.0.1,10.0.0.0/8');

/** How old each data set may be, in days, as agreed with the departments (core.graphql, SourceState). */
const STALE_AFTER_DAYS: Readonly<Record<string, number>> = {
  'population.residents': 40,
  'social-security.enrolments': 40,
  'social-security.contributions': 40,
  'social-security.medical-ledger': 40,
  'traffic.vehicles': 8,
  'traffic.driving-licences': 8,
  'traffic.violations': 3,
  'housing-fund.accounts': 8,
  'housing-fund.ledger': 8,
  'housing-fund.loans': 8,
  'housing-fund.repayments': 8,
};

const STALE_FORM = `is a list such as traffic.violations=2,traffic.vehicles=10 with the data sets ${Object.keys(STALE_AFTER_DAYS).join(', ')}`;

const staleLimits = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((entry) => /^\s*([\w.-]+)=(\d{1,4})\s*$/.exec(entry) ?? entry.trim()))
  .refine(
    (entries) =>
      entries.every((entry) => (typeof entry === 'string' ? entry === '' : (entry[1] ?? '') in STALE_AFTER_DAYS)),
    STALE_FORM,
  )
  .transform((entries) => ({
    ...STALE_AFTER_DAYS,
    ...Object.fromEntries(
      entries.flatMap((entry) => (typeof entry === 'string' ? [] : [[entry[1], Number(entry[2])]])),
    ),
  }));

/** Every variable that the BFF and its commands read; README.md describes them in one table. */
const schema = z.object({
  MODE: z.enum(['development', 'production'], 'is either development or production').default('development'),
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/, 'is an address that begins with mongodb:// or mongodb+srv://')
    .optional(),
  REDIS_URI: z
    .string()
    .regex(/^rediss?:\/\/.+/, 'is an address that begins with redis:// or rediss://')
    .optional(),
  REDIS_DEADLINE_MS: whole(50, 60_000, 500),
  OPERATIONS_DIR: z.string().optional(),
  BUSINESS_DATE: day.optional(),
  DEMO_SMS_CODE: z
    .string()
    .regex(/^\d{6}$/, 'is a code of 6 digits')
    .optional(),
  DEMO_CITY: onOff(true),
  RATE_LIMITS: onOff(true),
  SECTION_DEADLINE_MS: whole(50, 60_000, 2000),
  PLATFORM_DEADLINE_MS: whole(50, 60_000, 5000),
  FACE_MINUTES: whole(1, 240, 30),
  ACCESS_RECORD_MONTHS: whole(6, 120, 12),
  STAFF_FACE_HOURS: wholeFrom(0, 24).optional(),
  ...PLATFORM_VARIABLES,
  ...SMS_VARIABLES,
  STALE_AFTER_DAYS: staleLimits,
  TRUST_PROXY: networks.optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent')
    .default('info'),
  SEALING_KEY: z.string().optional(),
  SEALING_KEYS_RETIRED: z.string().optional(),
  LOOKUP_KEY: z.string().optional(),
  SESSION_KEY: z.string().optional(),
});

export type Variables = z.output<typeof schema>;

/** Checks the environment; an empty variable counts as absent. Throws a `SettingsError` that names every fault. */
export function readEnvironment(environment: Environment): Variables {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => ({ name: issue.path.join('.'), fault: issue.message })));
}
