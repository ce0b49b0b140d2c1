export { store } from './mini/store';
