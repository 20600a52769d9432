import { Route, Routes } from 'react-router';
import { BoardPage } from './board/BoardPage.tsx';
import { MoneyPage } from './money/MoneyPage.tsx';
import { StaffOrderPage } from './order/StaffOrderPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { FirstShop } from './shop/FirstShop.tsx';
import { Workplace } from './shop/Workplace.tsx';
import { StockPage } from './stock/StockPage.tsx';

/** Everything the people of a shop need, on the tablet on the counter. */
export const StaffPages = () => (
  <Routes>
    <Route index element={<FirstShop />} />
    <Route path=":shopId" element={<Workplace />}>
      <Route index element={<BoardPage />} />
      <Route path="orders/:orderId" element={<StaffOrderPage />} />
      <Route path="stock" element={<StockPage />} />
      <Route path="money" element={<MoneyPage />} />
      <Route path="people" element={<PeoplePage />} />
    </Route>
  </Routes>
);
