export { StaffPages } from './StaffPages.tsx';
