import { cleanup } from '@testing-library/react';
import { cache } from '@/gateway/cache';
import { restart } from '@/session/session';
import { startOver } from './host';

/** Each test begins on a new device, signed out, at home, with a network and no server. */
beforeEach(() => {
  startOver();
  cache.clear();
  restart();
});

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});
