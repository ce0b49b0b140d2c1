export { maps } from './mini/maps';
