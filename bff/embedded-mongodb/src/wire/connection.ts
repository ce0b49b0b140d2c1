import type { Socket } from 'node:net';
import { FramingError, MessageSplitter, OP_MSG, OP_QUERY } from './framing';
import { buildOpMsg, parseOpMsg, type WireMessage } from './opMsg';
import { buildOpReply, parseOpQuery, type LegacyQuery } from './opQuery';
import type { Reply } from './reply';

/** What a connection asks of the command layer. `undefined`: close the connection without an answer. */
export interface RequestHandler {
  message(message: WireMessage, connection: Connection): Promise<Reply | undefined> | Reply | undefined;
  legacy(query: LegacyQuery, connection: Connection): Promise<Reply | undefined>;
  closed(connection: Connection): void;
}

/** Messages that may wait on one connection before reading from it pauses. */
const QUEUE_LIMIT = 64;

/** One client's socket: cuts messages, hands them on one by one, writes the answers in order. */
export class Connection {
  private readonly splitter = new MessageSplitter();
  private readonly queue: Buffer[] = [];
  private working = false;
  private ended = false;

  constructor(
    readonly id: number,
    private readonly socket: Socket,
    private readonly handler: RequestHandler,
    private readonly log: (message: string) => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', () => this.close());
    socket.on('close', () => {
      this.ended = true;
      handler.closed(this);
    });
  }

  get remoteAddress(): string {
    return `${this.socket.remoteAddress ?? 'local'}:${this.socket.remotePort ?? 0}`;
  }

  /** `host:port` by which the client has reached the server: where it is told to find the primary. */
  get localAddress(): string {
    const { localAddress = '127.0.0.1', localPort = 0 } = this.socket;
    const host = localAddress.replace(/^::ffff:/, '');
    return host.includes(':') ? `[${host}]:${localPort}` : `${host}:${localPort}`;
  }

  get isClosed(): boolean {
    return this.ended;
  }

  /** Waits, but no longer than the client stays. */
  pause(milliseconds: number): Promise<void> {
    if (this.ended) return Promise.resolve();
    const { socket } = this;
    return new Promise((resolve) => {
      const timer = setTimeout(resume, milliseconds);
      socket.once('close', resume);
      function resume(): void {
        clearTimeout(timer);
        socket.off('close', resume);
        resolve();
      }
    });
  }

  close(): void {
    this.ended = true;
    this.queue.length = 0;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    try {
      this.splitter.push(chunk, this.queue);
    } catch (error) {
      this.refuse(error);
      return;
    }
    if (this.queue.length > QUEUE_LIMIT) this.socket.pause();
    if (!this.working && this.queue.length > 0) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    try {
      for (let message = this.queue.shift(); message; message = this.queue.shift()) {
        const waiting = this.answer(message);
        if (waiting) await waiting;
        if (this.queue.length === 0 && this.socket.isPaused()) this.socket.resume();
      }
    } catch (error) {
      this.refuse(error);
    } finally {
      this.working = false;
    }
  }

  private answer(message: Buffer): Promise<void> | void {
    const opCode = message.readInt32LE(12);
    if (opCode === OP_MSG) return this.answerMessage(parseOpMsg(message));
    if (opCode !== OP_QUERY) throw new FramingError(`opcode ${opCode} is not supported`);
    return this.answerLegacy(parseOpQuery(message));
  }

  private async answerLegacy(query: LegacyQuery): Promise<void> {
    const reply = await this.handler.legacy(query, this);
    if (reply) this.send(buildOpReply(query.requestId, Buffer.concat(reply.parts)));
    else this.close();
  }

  private answerMessage(message: WireMessage): Promise<void> | void {
    const outcome = this.handler.message(message, this);
    if (outcome instanceof Promise) return outcome.then((reply) => this.deliver(message, reply));
    return this.deliver(message, outcome);
  }

  private deliver(message: WireMessage, reply: Reply | undefined): Promise<void> | void {
    if (!reply) this.close();
    else if (reply.more && message.exhaustAllowed) return this.stream(message, reply);
    else if (!message.moreToCome) this.send(buildOpMsg(message.requestId, reply));
  }

  /** Answers one request again and again, until an answer is the last or the client has gone. */
  private async stream(message: WireMessage, first: Reply): Promise<void> {
    let responseTo = message.requestId;
    let reply: Reply | undefined = first;
    for (let requestId = 1; reply && !this.ended; requestId++) {
      this.send(buildOpMsg(responseTo, { ...reply, requestId, moreToCome: reply.more }));
      if (!reply.more) return;
      responseTo = requestId;
      reply = await this.handler.message(message, this);
    }
    if (!reply) this.close();
  }

  private send(bytes: Buffer): void {
    if (!this.ended) this.socket.write(bytes);
  }

  private refuse(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log(`connection ${this.id} from ${this.remoteAddress} closed: ${reason}`);
    this.close();
  }
}
