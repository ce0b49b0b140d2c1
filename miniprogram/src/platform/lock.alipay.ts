export { lock } from './mini/lock';
