export { network } from './mini/network';
