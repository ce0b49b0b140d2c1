import { freshKeys } from '../config/keys';

/** `npm run keys`: prints fresh keys as variables of the environment. They are stored nowhere: keep them where secrets are kept. */
if (require.main === module) {
  const lines = Object.entries(freshKeys()).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
