import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Logger } from '../../kernel/logger';
import type { DemoCity, DemoResident } from './demoCity.entity';
import type { DemoCityRepository } from './demoCity.repository';

const REFRESH_MS = 5000;

/**
 * Knows whether the records are a demonstration city's. Asked with every request, so it is remembered and read again every few seconds:
 * the city may be loaded while the BFF runs.
 */
export class DemoCityService {
  #city: DemoCity | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly cities: DemoCityRepository,
    private readonly log: Logger,
  ) {}

  /** Reads the mark and keeps it fresh until `stop`. */
  async start(): Promise<void> {
    await this.#refresh();
    this.#timer = setInterval(() => void this.#refresh(), REFRESH_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  isDemo(): boolean {
    return this.#city !== null;
  }

  businessDay(): BusinessDate | undefined {
    return this.#city?.businessDate;
  }

  /** Only invented persons: their numbers have the sequence 000, which no real person has. */
  residents(): readonly DemoResident[] {
    return (this.#city?.residents ?? []).filter(({ idNumber }) => idNumber.slice(14, 17) === '000');
  }

  async #refresh(): Promise<void> {
    try {
      this.#city = await this.cities.find();
    } catch (error) {
      this.log.warn({ error }, 'the demonstration city could not be asked for; what was known stays');
    }
  }
}
