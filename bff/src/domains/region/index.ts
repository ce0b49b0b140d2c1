export { regionNameOf } from './region.rule';
