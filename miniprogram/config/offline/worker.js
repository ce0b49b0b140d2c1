// The H5 program's service worker: without a network the program still opens, and shows what the device keeps (the last guides, gateway/cache.ts).
// It keeps the program's own files and nothing else: no answer of the BFF, no picture, nothing of a citizen ever goes through it.
// `KEPT` is written before this by config/offline/plugin.js: the build's version, its files, and what its page has to be.
/* global KEPT */

const PREFIX = 'city-services:';
const CACHE = `${PREFIX}${KEPT.version}`;
const PAGE = '/';
/** A network that takes longer than this for the page is none. */
const PATIENCE_MS = 5_000;
/** The build before stays beside the newest: pages of it may still be open, and load their parts one by one. */
const BUILDS_KEPT = 2;

/** All or nothing. The page is checked by its hash: a build that is replaced while it is being fetched is not mixed with the next one. */
async function keepBuild() {
  const cache = await caches.open(CACHE);
  const page = new Request(PAGE, { cache: 'reload', integrity: KEPT.pageIntegrity });
  await cache.addAll([page, ...KEPT.files]);
  await self.skipWaiting();
}

async function dropOldBuilds() {
  // Oldest first.
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(ours.slice(0, Math.max(0, ours.length - BUILDS_KEPT + 1)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

const late = () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));

/** The newest page from the network; the kept one only where there is none, so that nobody is held on an old build. */
async function page(request, kept) {
  try {
    const answer = await Promise.race([fetch(request), late()]);
    if (answer.status < 500) return answer;
    return (await kept()) ?? answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

const keptPage = async () => (await caches.open(CACHE)).match(PAGE);

/** A scanned code opens home, as the BFF would lead (bff/src/edge/callbacks/entryDoor.ts); home says that the network is away. */
const keptEntry = (scene) => async () =>
  Response.redirect(new URL(`/#/pages/home/index?scene=${scene}`, self.location.origin).href);

/** Their names hold a hash of what is in them: what is kept is right. */
const part = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    const [, scene] = /^\/e\/([\w.-]{1,80})$/.exec(pathname) ?? [];
    if (scene) event.respondWith(page(request, keptEntry(scene)));
    else if (pathname === PAGE || pathname === '/index.html') event.respondWith(page(request, keptPage));
  } else if (/^\/(js|css)\//.test(pathname)) event.respondWith(part(request));
});
