import { Navigate } from 'react-router';
import { useAccount, useSetting } from '../../../offline/hooks/index.ts';
import { EmptyState, Page, SkeletonList } from '../../../ui/index.ts';
import { words } from './words.ts';

/** Leads to the shop that was open last on this device, or to the only one. */
export function FirstShop() {
  const account = useAccount();
  const [last] = useSetting('staffShop');
  if (account && last !== undefined) {
    const shopId = account.shopIds.find(id => id === last) ?? account.shopIds[0];
    if (shopId !== undefined) return <Navigate to={shopId} replace />;
  }
  return (
    <Page title={words.title}>
      {account && last !== undefined ? (
        <EmptyState icon="shop" title={words.none}>
          {words.noneDetail}
        </EmptyState>
      ) : (
        <SkeletonList />
      )}
    </Page>
  );
}
