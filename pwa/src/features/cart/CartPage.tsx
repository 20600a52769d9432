import { useStored } from '../../offline/hooks/index.ts';
import { ButtonLink, EmptyState, Page, SkeletonList } from '../../ui/index.ts';
import { ShopCart } from './ShopCart.tsx';
import { words } from './words.ts';

/** A cart for each shop: each is its own order, because each is brought from somewhere else. */
export function CartPage() {
  const carts = useStored(services => services.carts.all(), ['cart']);
  return (
    <Page title={words.title}>
      {carts === undefined && <SkeletonList rows={2} />}
      {carts?.length === 0 && (
        <EmptyState
          icon="basket"
          title={words.empty}
          action={
            <ButtonLink to="/" icon="shop">
              {words.toShops}
            </ButtonLink>
          }
        >
          {words.emptyDetail}
        </EmptyState>
      )}
      {carts?.map(cart => (
        <ShopCart key={cart.shopId} cart={cart} />
      ))}
    </Page>
  );
}
