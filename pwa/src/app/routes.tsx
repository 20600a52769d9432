import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { DiscoverPage } from '../features/discover/index.ts';
import { SkeletonList } from '../ui/index.ts';
import { ForRole } from './ForRole.tsx';
import { MissingPage } from './MissingPage.tsx';

const chunks = {
  shops: () => import('../features/shop/index.ts'),
  cart: () => import('../features/cart/index.ts'),
  checkout: () => import('../features/checkout/index.ts'),
  orders: () => import('../features/orders/index.ts'),
} as const;

/** Asks for the chunk of the page at an address before anything else runs; the address is all that is known yet. */
export function fetchAhead(pathname: string): void {
  const first = pathname.split('/')[1] ?? '';
  if (Object.hasOwn(chunks, first)) void chunks[first as keyof typeof chunks]().catch(() => undefined);
}

const page = <K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) =>
  lazy(async () => ({ default: (await load())[name] }));

// The first screen is in the first load; everything else is its own chunk, and each role is one.
const ShopPage = page('ShopPage', chunks.shops);
const SearchPage = page('SearchPage', () => import('../features/search/index.ts'));
const CartPage = page('CartPage', chunks.cart);
const CheckoutPage = page('CheckoutPage', chunks.checkout);
const OrdersPage = page('OrdersPage', chunks.orders);
const OrderPage = page('OrderPage', chunks.orders);
const OutboxPage = page('OutboxPage', () => import('../features/outbox/index.ts'));
const SignInPage = page('SignInPage', () => import('../features/sign-in/index.ts'));
const AccountPage = page('AccountPage', () => import('../features/account/index.ts'));
const DevicesPage = page('DevicesPage', () => import('../features/account/index.ts'));
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
      <Route path="account/devices" element={<DevicesPage />} />
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
