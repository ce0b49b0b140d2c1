import { freshKeys } from '../config/keys';

const USAGE = `Prints fresh keys as variables of the environment. They are stored nowhere: keep them where secrets are kept.

  npm run keys [-- --national]

  --national  seal with SM4 and HMAC-SM3 and look up by HMAC-SM3 (GB/T 39786), instead of AES-256-GCM and HMAC-SHA-256
`;

/** `npm run keys`. */
if (require.main === module) {
  const args = process.argv.slice(2);
  const national = args[0] === '--national';
  if (args.length > (national ? 1 : 0)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else {
    const lines = Object.entries(freshKeys(national)).map(([name, value]) => `${name}=${value}`);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
