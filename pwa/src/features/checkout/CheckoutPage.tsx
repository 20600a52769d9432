import { getCatalogue } from '@linka/contracts/catalogue';
import { formatPhone, parsePhone } from '@linka/contracts/phone';
import { getShop } from '@linka/contracts/shops';
import { useParams } from 'react-router';
import { canOrder, reviewCart } from '../../offline/cart/review.ts';
import { useAccount, useAnswer, useSetting, useStored } from '../../offline/hooks/index.ts';
import { ButtonLink, EmptyState, ErrorState, Page, SkeletonList } from '../../ui/index.ts';
import { CheckoutForm } from './CheckoutForm.tsx';
import { words } from './words.ts';

/** Gathers what an order needs: the cart, the shop, where, and who pays. */
export function CheckoutPage() {
  const { shopId = '' } = useParams();
  const shop = useAnswer(getShop, shopId, { params: { shopId }, query: {} });
  const catalogue = useAnswer(getCatalogue, shopId, { params: { shopId } });
  const cart = useStored(({ carts }) => carts.of(shopId), ['cart'], shopId);
  const account = useAccount();
  const [whereabouts] = useSetting('whereabouts');
  const [dropOff] = useSetting('dropOff');
  const [payingNumber] = useSetting('payingNumber');
  const back = { to: '/cart', label: words.back };
  const known =
    cart !== undefined &&
    account !== undefined &&
    whereabouts !== undefined &&
    dropOff !== undefined &&
    payingNumber !== undefined;

  if (shop.value === undefined && shop.failure !== null) {
    return (
      <Page title={words.title} back={back}>
        <ErrorState title={words.notLoaded} detail={shop.failure.detail} retry={shop.reload} />
      </Page>
    );
  }
  if (!known || shop.value === undefined) {
    return (
      <Page title={words.title} back={back}>
        <SkeletonList />
      </Page>
    );
  }
  const lines = reviewCart(cart, catalogue.value);
  if (!canOrder(lines)) {
    const empty = lines.length === 0;
    return (
      <Page title={words.title} back={back}>
        <EmptyState
          icon="basket"
          title={empty ? words.gone : words.mend}
          action={<ButtonLink to="/cart">{words.toCart}</ButtonLink>}
        >
          {empty ? words.goneDetail : words.mendDetail}
        </EmptyState>
      </Page>
    );
  }
  return (
    <CheckoutForm
      shop={shop.value}
      lines={lines}
      account={account}
      first={{
        place: dropOff ?? whereabouts ?? { lat: shop.value.lat, lng: shop.value.lng },
        landmark: dropOff?.landmark ?? '',
        placeName: '',
        photo: null,
        method: null,
        number: asRead(payingNumber ?? account?.phone ?? ''),
        note: '',
      }}
    />
  );
}

/** A number as people write it; what is none stays as it was typed. */
function asRead(number: string): string {
  const phone = parsePhone(number);
  return phone === undefined ? number : formatPhone(phone);
}
