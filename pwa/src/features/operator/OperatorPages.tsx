import { ShopsPage } from './shops/ShopsPage.tsx';

/** Where Linka's operator decides who may sell. */
export const OperatorPages = () => <ShopsPage />;
