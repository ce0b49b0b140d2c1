import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { storyLives } from './lives/stories';
import { Workshop } from './workshop';

/** A citizen of the demonstration city whom a visitor can be. */
export interface DemoResident {
  readonly name: string;
  readonly idNumber: string;
  readonly story: string;
}

/** The citizens with a story, for the city of that business day: their identity numbers follow from the day as their ages do. */
export const demoResidents = (day: BusinessDate): DemoResident[] =>
  storyLives(new Workshop(day)).flatMap(({ name, idNumber, story }) => (story ? [{ name, idNumber, story }] : []));
