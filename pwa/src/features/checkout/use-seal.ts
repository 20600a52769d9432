import type { Account } from '@linka/contracts/auth';
import type { Shop } from '@linka/contracts/shops';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ReviewedLine } from '../../offline/cart/review.ts';
import { sealOrder } from '../../offline/orders/place.ts';
import { useServices, useSetting } from '../../offline/hooks/index.ts';
import { StorageFull } from '../../offline/storage/index.ts';
import { useToast } from '../../ui/index.ts';
import { withPlace } from './places.ts';
import { draftOf, dropOffOf, type Wish } from './rules.ts';
import { words } from './words.ts';

interface Sealing {
  readonly shop: Shop;
  readonly lines: readonly ReviewedLine[];
  readonly account: Account | null;
}

/** Places the order: remembers the place and the number, seals, and goes to the order's own page. Once, however often tapped. */
export function useSeal({ shop, lines, account }: Sealing): (wish: Wish) => Promise<void> {
  const services = useServices();
  const navigate = useNavigate();
  const [, rememberDropOff] = useSetting('dropOff');
  const [, rememberNumber] = useSetting('payingNumber');
  const [places, rememberPlaces] = useSetting('places');
  const sealing = useRef(false);
  const toast = useToast();

  const place = async (wish: Wish): Promise<void> => {
    await rememberDropOff(dropOffOf(wish));
    await rememberNumber(wish.number);
    const { placeName: name, photo } = wish;
    if (name.trim() !== '')
      await rememberPlaces(withPlace(places ?? [], { name, place: dropOffOf(wish), photo }));
    if (account === null) {
      await navigate(`/sign-in?next=${encodeURIComponent(`/checkout/${shop.id}`)}`);
      return;
    }
    const orderId = services.newId();
    const draft = draftOf({
      shop,
      lines,
      wish,
      accountId: account.id,
      orderId,
      paymentId: services.newId(),
      now: services.now(),
    });
    if (draft === undefined) return;
    await sealOrder(services, draft);
    await navigate(`/orders/${orderId}`, { replace: true });
  };

  return async wish => {
    if (sealing.current) return;
    sealing.current = true;
    try {
      await place(wish);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      // Nothing was written and the cart is as it was: another try, once there is room.
      sealing.current = false;
      toast(words.full);
    }
  };
}
