// Who holds a port: so that "address in use" can name the culprit.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Trouble } from './say.mjs';

/** Tries to listen. @returns the port that would be used (a free one for 0), or null when it is taken */
const tryPort = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, host, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });

/** The process that listens on a port, where the system tells (Linux); null otherwise. */
function holderOf(port) {
  try {
    const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
      readFileSync(file, 'utf8').split('\n').slice(1),
    );
    const LISTENING = '0A';
    const fields = lines
      .map((line) => line.trim().split(/\s+/))
      .filter((one) => one[1]?.endsWith(suffix) && one[3] === LISTENING);
    const sockets = new Set(fields.map((one) => `socket:[${one[9]}]`));
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holds(pid, sockets)) return `process ${pid} (${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()})`;
    }
  } catch {
    // Another system, or not ours to look at: the message then does without the name.
  }
  return null;
}

function holds(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

async function isOurs(port, host) {
  try {
    return (await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1500) })).ok;
  } catch {
    return false;
  }
}

/**
 * The port to serve on.
 * @throws Trouble that names who holds it and how to choose another
 */
export async function freePort(port, host) {
  const given = await tryPort(port, host).catch((error) => {
    if (error.code === 'EACCES')
      throw new Trouble(
        `port ${port} needs the rights of an administrator`,
        'choose one above 1023: PORT=3100 npm start',
      );
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
      throw new Trouble(
        `HOST=${host} is no address of this machine`,
        'leave HOST out to serve this machine alone, or set HOST=0.0.0.0',
      );
    }
    throw error;
  });
  if (given !== null) return given;
  const holder = holderOf(port);
  const another = `to serve on another port: PORT=${port + 100} npm start`;
  if (await isOurs(port, host))
    throw new Trouble(
      `port ${port} is taken by ${holder ?? 'another process'}: the city seems to run already at http://${host}:${port}`,
      another,
    );
  throw new Trouble(`port ${port} is taken${holder ? ` by ${holder}` : ''}`, another);
}
