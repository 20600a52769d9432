import { Route, Routes } from 'react-router';
import { AuditPage } from './audit/AuditPage.tsx';
import { CashPage } from './cash/CashPage.tsx';
import { DifferencesPage } from './differences/DifferencesPage.tsx';
import { SecondFactorGate } from './second-factor/SecondFactorGate.tsx';
import { ShopsPage } from './shops/ShopsPage.tsx';
import { UndeliveredPage } from './undelivered/UndeliveredPage.tsx';

/** Where Linka's operators decide who may sell, count the cash of couriers, see to money that does not agree and to news that did not arrive, and read what was done. */
export const OperatorPages = () => (
  <SecondFactorGate>
    <Routes>
      <Route index element={<ShopsPage />} />
      <Route path="cash" element={<CashPage />} />
      <Route path="differences" element={<DifferencesPage />} />
      <Route path="undelivered" element={<UndeliveredPage />} />
      <Route path="audit" element={<AuditPage />} />
    </Routes>
  </SecondFactorGate>
);
