export { OperatorPages } from './OperatorPages.tsx';
