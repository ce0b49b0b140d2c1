import { isNumber, toDouble } from '../bson/numeric';
import { isArray, isDocument, type Document, type Value } from '../bson/value';
import { badValue, MongoError } from '../errors/mongoError';
import type { Connection } from '../wire/connection';
import { Activation } from './activation';

/** Tells the connection to close without an answer. */
export class FailureToClose extends Error {}

/** What a met fail point does to the command. */
export interface MetFailPoint {
  readonly error?: MongoError;
  /** Shown in the reply; its `errorLabels` move to the reply itself. */
  readonly writeConcernError?: Document;
}

interface IncomingCommand {
  readonly command: string;
  readonly body: Document;
  readonly connection: Connection;
}

type Name = 'failCommand' | 'onPrimaryTransactionalWrite';

/**
 * Two of MongoDB's fail points, for tests of drivers and of slow or failing parts; only with `testCommands`.
 * `failCommand` fails commands by name. `onPrimaryTransactionalWrite` closes the connection of a write with a
 * transaction number: after it has been stored, or, with `failBeforeCommitExceptionCode`, before.
 */
export class FailPoints {
  private readonly active = new Map<Name, Activation>();
  private readonly appNames = new WeakMap<Connection, string>();

  /** @throws MongoError 2 for another fail point or a mode that is not understood */
  configure(body: Document): void {
    const name = body.get('configureFailPoint');
    if (name !== 'failCommand' && name !== 'onPrimaryTransactionalWrite') {
      throw badValue(`fail point ${String(name)} is not supported, only failCommand and onPrimaryTransactionalWrite`);
    }
    const activation = Activation.of(body);
    if (activation) this.active.set(name, activation);
    else this.active.delete(name);
  }

  /** What `failCommand` does to this command; undefined when it is not for it, or not now. @throws FailureToClose */
  failCommand(incoming: IncomingCommand): Promise<MetFailPoint> | undefined {
    this.noteAppName(incoming);
    const activation = this.active.get('failCommand');
    if (!activation || !this.concerns(activation, incoming) || !activation.take()) return undefined;
    return act(activation.data);
  }

  /** Whether the connection of this numbered write is to be closed, and when. */
  transactionalWrite(): 'before' | 'after' | undefined {
    const activation = this.active.get('onPrimaryTransactionalWrite');
    if (!activation?.take() || activation.data.get('closeConnection') === false) return undefined;
    return activation.data.has('failBeforeCommitExceptionCode') ? 'before' : 'after';
  }

  /** The greeting tells it; a fail point may already be for this greeting. */
  private noteAppName({ body, connection }: IncomingCommand): void {
    const client = body.get('client');
    const application = isDocument(client) ? client.get('application') : undefined;
    const name = isDocument(application) ? application.get('name') : undefined;
    if (typeof name === 'string') this.appNames.set(connection, name);
  }

  private concerns({ data }: Activation, { command, body, connection }: IncomingCommand): boolean {
    const commands = data.get('failCommands');
    const [written] = body.keys();
    if (command === 'configureFailPoint' || !isArray(commands)) return false;
    if (!commands.includes(command) && !commands.includes(written ?? '')) return false;
    const appName = data.get('appName');
    if (typeof appName === 'string' && this.appNames.get(connection) !== appName) return false;
    const namespace = data.get('namespace');
    return typeof namespace !== 'string' || namespace === `${String(body.get('$db'))}.${String(body.get(command))}`;
  }
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
