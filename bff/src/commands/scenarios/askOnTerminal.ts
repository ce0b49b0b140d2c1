import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Answers } from '@city-services/shared/scenario/definition';
import { walk } from '@city-services/shared/scenario/walk';
import type { ScenarioDefinition } from '../../domains/catalog/scenario/scenario.entity';
import { questionText, wayText, writeAnswers } from './oneWay';

const HELP = 'Answer by number or name; b goes back, q ends.\n';

interface Terminal {
  readonly input: Readable;
  say(text: string): void;
}

/** The answers after one typed line; null: the line means nothing here. */
function after(definition: ScenarioDefinition, given: Answers, line: string): Answers | null {
  const { steps, next } = walk(definition.questions, given);
  if (line === 'b')
    return Object.fromEntries(steps.slice(0, -1).map(({ question, answer }) => [question.id, answer.id]));
  const answer = next?.answers.find(({ id }, at) => id === line || String(at + 1) === line);
  return next && answer ? { ...given, [next.id]: answer.id } : null;
}

/** Asks a guide's questions one by one, as a citizen is asked; says at the end what comes out, and how to repeat it. */
export async function askOnTerminal(definition: ScenarioDefinition, { input, say }: Terminal): Promise<void> {
  let given: Answers = {};
  const ask = (): boolean => {
    const { next } = walk(definition.questions, given);
    if (next) say(`\n${questionText(next)}> `);
    return next !== null;
  };
  say(`${definition.name}\n${definition.intro}\n${HELP}`);
  ask();
  for await (const typed of createInterface({ input })) {
    const line = typed.trim().toLowerCase();
    if (line === 'q') break;
    const answered = after(definition, given, line);
    if (!answered) say(`“${line}” is no answer here. ${HELP}`);
    given = answered ?? given;
    if (!ask()) break;
  }
  say(`\n${wayText(definition, given)}\n--answers ${writeAnswers(walk(definition.questions, given))}\n`);
}
