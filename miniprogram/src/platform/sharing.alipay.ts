export { sharing } from './mini/sharing';
