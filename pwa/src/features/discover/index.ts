export { DiscoverPage, DiscoverScreen } from './DiscoverPage.tsx';
