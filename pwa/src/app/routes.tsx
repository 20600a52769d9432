import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { DiscoverPage } from '../features/discover/index.ts';
import { SkeletonList } from '../ui/index.ts';
import { ForRole } from './ForRole.tsx';
import { MissingPage } from './MissingPage.tsx';

const page = <K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) =>
  lazy(async () => ({ default: (await load())[name] }));

// The first screen is in the first load; everything else is its own chunk, and each role is one.
const ShopPage = page('ShopPage', () => import('../features/shop/index.ts'));
const SearchPage = page('SearchPage', () => import('../features/search/index.ts'));
const CartPage = page('CartPage', () => import('../features/cart/index.ts'));
const CheckoutPage = page('CheckoutPage', () => import('../features/checkout/index.ts'));
const OrdersPage = page('OrdersPage', () => import('../features/orders/index.ts'));
const OrderPage = page('OrderPage', () => import('../features/orders/index.ts'));
const OutboxPage = page('OutboxPage', () => import('../features/outbox/index.ts'));
const SignInPage = page('SignInPage', () => import('../features/sign-in/index.ts'));
const AccountPage = page('AccountPage', () => import('../features/account/index.ts'));
const DataPage = page('DataPage', () => import('../features/data/index.ts'));
const CourierPages = page('CourierPages', () => import('../features/courier/index.ts'));
const StaffPages = page('StaffPages', () => import('../features/staff/index.ts'));
const OperatorPages = page('OperatorPages', () => import('../features/operator/index.ts'));

export const AppRoutes = () => (
  <Suspense
    fallback={
      <div className="mx-auto w-full max-w-2xl px-4 pt-18">
        <SkeletonList />
      </div>
    }
  >
    <Routes>
      <Route index element={<DiscoverPage />} />
      <Route path="shops/:shopId" element={<ShopPage />} />
      <Route path="search" element={<SearchPage />} />
      <Route path="cart" element={<CartPage />} />
      <Route path="checkout/:shopId" element={<CheckoutPage />} />
      <Route path="orders" element={<OrdersPage />} />
      <Route path="orders/:orderId" element={<OrderPage />} />
      <Route path="outbox" element={<OutboxPage />} />
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="data" element={<DataPage />} />
      <Route
        path="courier/*"
        element={
          <ForRole role="courier">
            <CourierPages />
          </ForRole>
        }
      />
      <Route
        path="staff/*"
        element={
          <ForRole role="staff">
            <StaffPages />
          </ForRole>
        }
      />
      <Route
        path="operator/*"
        element={
          <ForRole role="operator">
            <OperatorPages />
          </ForRole>
        }
      />
      <Route path="*" element={<MissingPage />} />
    </Routes>
  </Suspense>
);
