export { request } from './mini/request';
