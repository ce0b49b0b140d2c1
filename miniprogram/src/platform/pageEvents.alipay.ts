export { pageEvents } from './mini/pageEvents';
