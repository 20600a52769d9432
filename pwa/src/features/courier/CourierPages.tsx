import { Route, Routes } from 'react-router';
import { CashPage } from './cash/CashPage.tsx';
import { JobPage } from './job/JobPage.tsx';
import { JobsPage } from './jobs/JobsPage.tsx';

/** Everything a courier needs, in one hand and in the sun. */
export const CourierPages = () => (
  <Routes>
    <Route index element={<JobsPage />} />
    <Route path="cash" element={<CashPage />} />
    <Route path="jobs/:deliveryId" element={<JobPage />} />
  </Routes>
);
