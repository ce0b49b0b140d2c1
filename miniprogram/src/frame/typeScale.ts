/** Body text of 16 px reaches 30 at most (MIIT 2021, 适老化通用设计规范: the largest main text at least 30 dp). */
const LARGEST = 30 / 16;
/** The host's steps that are followed: from a little smaller to WeChat's largest and beyond. */
const HOST_SMALLEST = 0.9;
const HOST_LARGEST = 1.6;
/** 16 px become 20: elder mode's main text is at least 18. */
const ELDER = 1.25;

/** The one factor on all type sizes, of the host's font scale (1 = normal) and elder mode. */
export function typeScale(hostScale: number, elder: boolean): number {
  const host = Math.min(HOST_LARGEST, Math.max(HOST_SMALLEST, hostScale));
  const scale = elder ? Math.max(1, host) * ELDER : host;
  return Math.round(Math.min(LARGEST, scale) * 1000) / 1000;
}
