export { files } from './mini/files';
