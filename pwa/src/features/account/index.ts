export { AccountPage } from './AccountPage.tsx';
export { DevicesPage } from './devices/DevicesPage.tsx';
