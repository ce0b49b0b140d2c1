export { navigation } from './mini/navigation';
