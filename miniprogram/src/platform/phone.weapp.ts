export { phone } from './mini/phone';
