/** One setting that can't be used, and what to do about it. */
export interface SettingFault {
  readonly name: string;
  readonly fault: string;
}

/** The settings can't be used. The message lists every fault on a line of its own and never prints a secret. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(['The settings cannot be used:', ...faults.map(({ name, fault }) => `  ${name}: ${fault}`)].join('\n'));
    this.name = 'SettingsError';
  }
}
