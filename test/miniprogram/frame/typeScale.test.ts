import { typeScale } from '@/frame/typeScale';

test.each([
  ['the host’s normal size', 1, false, 1],
  ['WeChat 关怀模式', 1.4, false, 1.4],
  ['a host’s size beyond what is followed', 2.5, false, 1.6],
  ['a smaller size of the host', 0.5, false, 0.9],
  ['elder mode: body 20', 1, true, 1.25],
  ['elder mode never shrinks', 0.8, true, 1.25],
  ['elder mode at the host’s largest: body 30', 1.6, true, 1.875],
])('%s', (_name, host, elder, scale) => expect(typeScale(host, elder)).toBe(scale));
