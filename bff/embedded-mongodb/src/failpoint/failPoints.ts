import { isNumber, toDouble } from '../bson/numeric';
import { isArray, isDocument, type Document, type Value } from '../bson/value';
import { badValue, MongoError } from '../errors/mongoError';
import type { Connection } from '../wire/connection';

/** Tells the connection to close without an answer. */
export class FailureToClose extends Error {}

/** What a met fail point does to the command. */
export interface MetFailPoint {
  readonly error?: MongoError;
  /** Shown in the reply; its `errorLabels` move to the reply itself. */
  readonly writeConcernError?: Document;
}

interface FailCommand {
  readonly data: Document;
  skip: number;
  times: number;
}

/** MongoDB's `failCommand` fail point, for tests of drivers and of slow or failing parts. Only with `testCommands`. */
export class FailPoints {
  private active?: FailCommand;
  private readonly appNames = new WeakMap<Connection, string>();

  /** @throws MongoError 2 for another fail point or a mode that is not understood */
  configure(body: Document): void {
    const name = body.get('configureFailPoint');
    if (name !== 'failCommand') throw badValue(`fail point ${String(name)} is not supported, only failCommand`);
    const mode = body.get('mode');
    const data = body.get('data');
    if (mode === 'off') this.active = undefined;
    else this.active = { data: isDocument(data) ? data : new Map(), ...countsOf(mode) };
  }

  setAppName(connection: Connection, name: string): void {
    this.appNames.set(connection, name);
  }

  /** Whether the active fail point is for this command, now. */
  concern(command: string, body: Document, connection: Connection): boolean {
    const { active } = this;
    if (!active || command === 'configureFailPoint' || !this.concerns(active, { command, body, connection }))
      return false;
    if (active.skip > 0) {
      active.skip--;
      return false;
    }
    return active.times > 0;
  }

  /** What the active fail point does. @throws FailureToClose */
  async meet(): Promise<MetFailPoint | undefined> {
    const { active } = this;
    if (!active) return undefined;
    if (--active.times <= 0) this.active = undefined;
    return act(active.data);
  }

  private concerns(
    { data }: FailCommand,
    { command, body, connection }: { command: string; body: Document; connection: Connection },
  ): boolean {
    const commands = data.get('failCommands');
    const [written] = body.keys();
    if (!isArray(commands) || !(commands.includes(command) || commands.includes(written ?? ''))) return false;
    const appName = data.get('appName');
    if (typeof appName === 'string' && this.appNames.get(connection) !== appName) return false;
    const namespace = data.get('namespace');
    return typeof namespace !== 'string' || namespace === `${String(body.get('$db'))}.${String(body.get(command))}`;
  }
}

function countsOf(mode: Value | undefined): { skip: number; times: number } {
  if (mode === 'alwaysOn') return { skip: 0, times: Infinity };
  if (!isDocument(mode)) throw badValue(`fail point mode must be 'off', 'alwaysOn', { times: n } or { skip: n }`);
  const skip = mode.get('skip');
  const times = mode.get('times');
  return { skip: isNumber(skip) ? toDouble(skip) : 0, times: isNumber(times) ? toDouble(times) : Infinity };
}

async function act(data: Document): Promise<MetFailPoint> {
  const delay = data.get('blockTimeMS');
  if (data.get('blockConnection') === true && isNumber(delay)) {
    await new Promise((resolve) => setTimeout(resolve, toDouble(delay)));
  }
  if (data.get('closeConnection') === true) throw new FailureToClose();
  const code = data.get('errorCode');
  const labels = data.get('errorLabels');
  const given = isArray(labels) ? labels.map(String) : undefined;
  if (isNumber(code)) {
    const error = new MongoError(
      toDouble(code),
      `Failing command via 'failCommand' failpoint`,
      given && { errorLabels: given, labelsFixed: true },
    );
    return { error };
  }
  const concern = data.get('writeConcernError');
  if (!isDocument(concern)) return {};
  return { writeConcernError: given ? new Map<string, Value>([...concern, ['errorLabels', given]]) : concern };
}
