import { AppError } from '../../../kernel/appError';

/** No guide of that name is shown. */
export const scenarioNotFound = (id: string): AppError => new AppError('SCENARIO_NOT_FOUND', { detail: { id } });

/** The answers do not lead to the end of the guide as it is now. */
export const scenarioIncomplete = (id: string, question: string): AppError =>
  new AppError('SCENARIO_ANSWERS_INCOMPLETE', { field: 'answers', detail: { id, question } });

/** A text that is no code of answers. */
export const scenarioCodeInvalid = (): AppError => new AppError('SCENARIO_CODE_INVALID', { field: 'code' });

/** Somebody else has just loaded the same guide. */
export const scenarioLoadedTwice = (id: string): AppError => new AppError('SCENARIO_LOADED_TWICE', { detail: { id } });
