import mongoose from 'mongoose';
import type { CommandStartedEvent } from 'mongodb';
import { compose, type Bff } from '../../../bff/src/compose';
import { readSettings } from '../../../bff/src/config/settings';
import { openDatabase } from '../../../bff/src/storage/databaseProcess';
import { apiOf, type Api } from '../../support/api';
import { signIn, verify } from '../../support/startBff';
import type { CityData, Resident } from './cityData';
import { OVERVIEW } from './operation';
import type { RecordedOverview, RecordedQuery } from './script';

/** Who looked is written down beside the answer, with that of others, and jobs look for work: no part of what an overview waits for. */
const BESIDE = ['accessHeads', 'accessLinks', 'accessSeals', 'dataExports', 'closings', 'settings'];

interface Sent {
  readonly event: CommandStartedEvent;
  readonly wave: number;
}

/** Listens to what the driver sends, and in which order it waits for answers. */
class QueryLog {
  #sent = new Map<number, Sent>();
  #answered = 0;

  constructor() {
    const client = mongoose.connection.getClient();
    client.on('commandStarted', (event) => {
      if (BESIDE.includes(String(event.command[event.commandName]))) return;
      this.#sent.set(event.requestId, { event, wave: this.#answered + 1 });
    });
    client.on('commandSucceeded', ({ requestId }) => {
      this.#answered = Math.max(this.#answered, this.#sent.get(requestId)?.wave ?? 0);
    });
  }

  begin(): void {
    this.#sent = new Map();
    this.#answered = 0;
  }

  /** @throws Error when the overview did something else than reading */
  queries(): RecordedQuery[] {
    return [...this.#sent.values()].map(({ event, wave }) => {
      const kind = event.commandName;
      if (kind !== 'find' && kind !== 'aggregate')
        throw new Error(`the overview sends ${kind}: the floor cannot follow`);
      const { lsid, $db, $clusterTime, readConcern, ...command } = event.command;
      void [lsid, $db, $clusterTime, readConcern];
      return { collection: String(command[kind]), kind, command, wave };
    });
  }
}

async function recordOne(api: Api, bff: Bff, of: { resident: Resident; log: QueryLog }): Promise<RecordedOverview> {
  const account = await signIn(api, `bench-${of.resident.idNumber}`);
  const { me } = await account.ask<{ me: { level: string } }>('{ me { level } }');
  // The city stays from run to run, and who was bound by the last one is verified by signing in.
  const isBound = me.level !== 'SIGNED_IN';
  const fresh = () => verify(account, { ...of.resident, phone: null }, () => bff.outbox.messages());
  const { accessToken } = isBound ? account.tokens : await fresh();
  of.log.begin();
  const answer = await api.as(accessToken).ask(OVERVIEW);
  return { token: accessToken, queries: of.log.queries(), answer };
}

/**
 * Signs citizens of the city in and writes down what each overview asks of the database and answers.
 */
export async function recordOverviews(city: CityData, count: number): Promise<RecordedOverview[]> {
  const settings = readSettings({ ...city.environment, LOG_LEVEL: 'error' });
  const database = await openDatabase(settings);
  await mongoose.connect(database.uri, { monitorCommands: true, autoIndex: false, autoCreate: false });
  const bff = compose(settings);
  try {
    const api = apiOf(await bff.start());
    const log = new QueryLog();
    const recorded: RecordedOverview[] = [];
    for (const resident of city.sample(count)) recorded.push(await recordOne(api, bff, { resident, log }));
    return recorded;
  } finally {
    await bff.stop();
    await mongoose.disconnect();
    await database.close();
  }
}
