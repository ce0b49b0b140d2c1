import { acquireDatabase } from '../../../bff/src/storage/databaseProcess';

/** Uses the embedded database of a data folder until SIGTERM. */
async function main(dataDir: string): Promise<void> {
  const database = await acquireDatabase(dataDir);
  process.stdout.write('connected\n');
  await new Promise<void>((done) => {
    const idle = setInterval(() => undefined, 1000);
    process.once('SIGTERM', () => {
      clearInterval(idle);
      done();
    });
  });
  await database.close();
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
