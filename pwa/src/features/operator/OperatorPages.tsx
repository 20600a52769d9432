import { Route, Routes } from 'react-router';
import { AuditPage } from './audit/AuditPage.tsx';
import { DifferencesPage } from './differences/DifferencesPage.tsx';
import { SecondFactorGate } from './second-factor/SecondFactorGate.tsx';
import { ShopsPage } from './shops/ShopsPage.tsx';

/** Where Linka's operators decide who may sell, see to money that does not agree, and read what was done. */
export const OperatorPages = () => (
  <SecondFactorGate>
    <Routes>
      <Route index element={<ShopsPage />} />
      <Route path="differences" element={<DifferencesPage />} />
      <Route path="audit" element={<AuditPage />} />
    </Routes>
  </SecondFactorGate>
);
