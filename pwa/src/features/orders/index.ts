export { OrderPage } from './OrderPage.tsx';
export { OrdersPage } from './list/OrdersPage.tsx';
