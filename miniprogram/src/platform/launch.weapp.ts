export { launch } from './mini/launch';
