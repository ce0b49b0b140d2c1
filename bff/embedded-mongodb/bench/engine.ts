import { startEmbeddedMongoDb } from '../src';

const [dataDir = ''] = process.argv.slice(2);

void startEmbeddedMongoDb({ dataDir }).then(({ uri, close }) => {
  process.stdout.write(`listening on ${uri}\n`);
  process.once('SIGTERM', () => void close().then(() => process.exit(0)));
});
