import * as bson from 'bson';
import { decodeCommand, decodeDocument } from '../../src/bson/decode';

const command = (t: number, more: bson.Document = {}): Uint8Array =>
  bson.serialize({
    ping: 1,
    $clusterTime: {
      clusterTime: new bson.Timestamp({ t, i: 1 }),
      signature: { hash: new bson.Binary(Buffer.alloc(20)), keyId: bson.Long.ZERO },
    },
    ...more,
    $db: 'admin',
  });

test('a command is decoded as a document is, whether its cluster time is new or the last one again', () => {
  for (const bytes of [command(1), command(1), command(2), command(1, { after: { a: [1] } }), command(2)]) {
    expect(decodeCommand(bytes)).toEqual(decodeDocument(bytes));
  }
});

test('the cluster time of the last command is not looked for behind the end', () => {
  decodeCommand(command(3));
  const cut = Buffer.from(command(3)).subarray(0, 60);
  cut.writeInt32LE(cut.length, 0);
  expect(() => decodeCommand(cut)).toThrow('invalid BSON');
  expect(() => decodeCommand(bson.serialize({ $clusterTime: 1 }))).not.toThrow();
});
