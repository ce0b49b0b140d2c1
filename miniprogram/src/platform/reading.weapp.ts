export { reading } from './mini/reading';
