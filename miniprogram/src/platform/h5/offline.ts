/** Written by the build (config/offline); absent while the program is being developed. */
const WORKER = '/sw.js';

/**
 * Lets the browser keep the program's own files, so that it opens without a network: once the page is there and has nothing else to fetch.
 * Only in a secure context; a browser that refuses goes on without.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void =>
    void navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
