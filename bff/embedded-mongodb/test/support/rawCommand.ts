import { BSON, type Document } from 'mongodb';
import { connect } from 'node:net';
import { buildOpMsg } from '../../src/wire/opMsg';

/** Sends one command as it is, with the session and transaction numbers that it names, which the driver would set itself. */
export function rawCommand(port: number, command: Document): Promise<Document> {
  const body = Buffer.from(BSON.serialize(command));
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(buildOpMsg(0, { parts: [body], bytes: body.length })));
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < received.readInt32LE(0)) return;
      socket.destroy();
      resolve(BSON.deserialize(received.subarray(21)));
    });
    socket.on('error', reject);
  });
}
