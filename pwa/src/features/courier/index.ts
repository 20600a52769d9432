export { CourierPages } from './CourierPages.tsx';
