import { Route, Routes } from 'react-router';
import { DifferencesPage } from './differences/DifferencesPage.tsx';
import { ShopsPage } from './shops/ShopsPage.tsx';

/** Where Linka's operator decides who may sell, and sees to money that does not agree. */
export const OperatorPages = () => (
  <Routes>
    <Route index element={<ShopsPage />} />
    <Route path="differences" element={<DifferencesPage />} />
  </Routes>
);
