/** What the driver and mongoose call it when no server answers. */
const SILENCE = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoNotConnectedError',
  'MongoWaitQueueTimeoutError',
  'MongooseServerSelectionError',
]);
/** MaxTimeMSExpired: the server was too slow for this query. */
const TIME_EXPIRED = 50;

/** Whether an error means that the database is silent or too slow, rather than that the code is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const timedOut = 'code' in error && error.code === TIME_EXPIRED;
  return timedOut || SILENCE.has(error.name) || (error.name === 'MongooseError' && error.message.includes('buffering'));
}
