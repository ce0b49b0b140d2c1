import { join, resolve } from 'node:path';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { LogLevel } from '../kernel/logger';
import { readEnvironment, type Environment, type Variables } from './environment';
import { keysOf } from './keyFile';
import type { Keys } from './keys';
import { projectRoot } from './paths';
import { platformSettings, type PlatformSettings } from './platformSettings';
import { releasedTexts } from './releasedOperations';
import { smsSettings, type SmsSettings } from './smsSettings';
import { SettingsError, type SettingFault } from './settingsError';

/** What everything that touches the data needs: the BFF and the commands. */
export interface DataSettings {
  readonly mode: 'development' | 'production';
  readonly dataDir: string;
  /** Absent: the embedded MongoDB in the data folder. */
  readonly mongodbUri?: string | undefined;
  /** The operator's business day; absent: the demonstration city's or the real one. */
  readonly businessDate?: BusinessDate | undefined;
  readonly logLevel: LogLevel;
  /** How long it is kept who looked at whose records. */
  readonly accessRecordMonths: number;
  readonly keys: Keys;
}

/** What the BFF needs to serve. */
export interface Settings extends DataSettings {
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
  readonly demoSmsCode?: string | undefined;
  readonly demoCity: boolean;
  /** Limits on frequency; the tries of a challenge stay limited without them. */
  readonly rateLimits: boolean;
  /** The Redis in which instances count together; absent: each in its own memory. */
  readonly redisUri?: string | undefined;
  readonly redisDeadlineMs: number;
  /** The texts of operations that clients were released with; null in development, where anything is answered. */
  readonly releasedOperations: ReadonlySet<string> | null;
  readonly sectionDeadlineMs: number;
  /** How long the level FACE lasts after a proof. */
  readonly faceMinutes: number;
  /** How long staff may work after proving who they are; 0: no proof is asked for, outside production only. */
  readonly staffFaceHours: number;
  /** How old each data set may be before its section counts as stale. */
  readonly staleAfterDays: Readonly<Record<string, number>>;
  /** Reverse proxies whose X-Forwarded-For is believed; anybody else could write any address there. */
  readonly trustProxy: readonly string[];
  /** Where citizens reach the H5 program, `https://city.example`: stands in printed codes. */
  readonly publicUrl: string;
  /** The compiled H5 program. */
  readonly h5Dir: string;
  /** Which adapters stand behind the ports. `development` ones are refused in production. */
  readonly adapters: {
    /** null: the outbox, which sends nothing. */
    readonly sms: SmsSettings | null;
    readonly platforms: PlatformSettings;
  };
}

const DEVELOPMENT_ONLY = 'is for demonstrations and tests; remove it in production';

function productionDataFaults(variables: Variables): SettingFault[] {
  const faults: SettingFault[] = [];
  if (!variables.MONGODB_URI)
    faults.push({ name: 'MONGODB_URI', fault: 'is missing; name the database in production' });
  if (variables.BUSINESS_DATE) faults.push({ name: 'BUSINESS_DATE', fault: DEVELOPMENT_ONLY });
  return faults;
}

function productionFaults(variables: Variables, environment: Environment): SettingFault[] {
  const faults: SettingFault[] = [];
  if (variables.DEMO_SMS_CODE) faults.push({ name: 'DEMO_SMS_CODE', fault: DEVELOPMENT_ONLY });
  if (environment['DEMO_CITY'] === 'on') faults.push({ name: 'DEMO_CITY', fault: DEVELOPMENT_ONLY });
  if (!variables.RATE_LIMITS) faults.push({ name: 'RATE_LIMITS', fault: DEVELOPMENT_ONLY });
  if (variables.STAFF_FACE_HOURS === 0)
    faults.push({ name: 'STAFF_FACE_HOURS', fault: 'is 0: staff would work without proving who they are; 1 to 24' });
  if (variables.PLATFORMS !== 'real') {
    const fault = `is ${variables.PLATFORMS}, with which anybody signs in as anybody; production needs PLATFORMS=real and what it asks for`;
    faults.push({ name: 'PLATFORMS', fault });
  }
  if (variables.SMS === 'outbox') {
    const fault = 'is outbox, with which codes stand in the log; production needs SMS=gateway and what it asks for';
    faults.push({ name: 'SMS', fault });
  }
  return faults;
}

/** The keys, with what is wrong with them added to the other faults, so that an operator reads everything at once. */
function keysOrFaults(variables: Variables, dataDir: string, faults: SettingFault[]): Keys | null {
  try {
    return keysOf(variables, dataDir);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

function dataSettings(variables: Variables, faults: SettingFault[]): DataSettings {
  if (variables.MODE === 'production') faults.unshift(...productionDataFaults(variables));
  const dataDir = resolve(variables.DATA_DIR ?? join(projectRoot(), '.data'));
  const keys = keysOrFaults(variables, dataDir, faults);
  if (!keys || faults.length > 0) throw new SettingsError(faults);
  return Object.freeze({
    mode: variables.MODE,
    dataDir,
    mongodbUri: variables.MONGODB_URI,
    businessDate: variables.BUSINESS_DATE,
    logLevel: variables.LOG_LEVEL,
    accessRecordMonths: variables.ACCESS_RECORD_MONTHS,
    keys,
  });
}

/** The settings of a command that reads or writes the data. Throws a `SettingsError` that names every fault. */
export const readDataSettings = (environment: Environment = process.env): DataSettings =>
  dataSettings(readEnvironment(environment), []);

/** Printed codes outlive a machine: in production the address is that of the program, which the public account comes back to anyway. */
const publicUrlOf = ({ PUBLIC_URL, PUBLIC_ACCOUNT_RETURN_URL, HOST, PORT }: Variables): string =>
  new URL(PUBLIC_URL ?? PUBLIC_ACCOUNT_RETURN_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`)
    .origin;

/** All settings of the BFF, checked and frozen. Throws a `SettingsError` that names every fault. */
export function readSettings(environment: Environment = process.env): Settings {
  const variables = readEnvironment(environment);
  const faults = variables.MODE === 'production' ? productionFaults(variables, environment) : [];
  const platforms = platformSettings(variables, faults);
  const sms = smsSettings(variables, faults);
  const releasedOperations = variables.MODE === 'production' ? releasedTexts(variables, faults) : null;
  return Object.freeze({
    ...dataSettings(variables, faults),
    port: variables.PORT,
    host: variables.HOST,
    demoSmsCode: variables.DEMO_SMS_CODE,
    demoCity: variables.DEMO_CITY,
    rateLimits: variables.RATE_LIMITS,
    redisUri: variables.REDIS_URI,
    redisDeadlineMs: variables.REDIS_DEADLINE_MS,
    releasedOperations,
    sectionDeadlineMs: variables.SECTION_DEADLINE_MS,
    faceMinutes: variables.FACE_MINUTES,
    staffFaceHours: variables.STAFF_FACE_HOURS ?? (variables.MODE === 'production' ? 8 : 0),
    staleAfterDays: variables.STALE_AFTER_DAYS,
    trustProxy: variables.TRUST_PROXY ?? [],
    publicUrl: publicUrlOf(variables),
    h5Dir: join(projectRoot(), 'miniprogram', 'dist', 'h5'),
    adapters: { sms, platforms },
  });
}
