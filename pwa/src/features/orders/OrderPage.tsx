import { useParams } from 'react-router';
import { orderOf } from '../../offline/orders/index.ts';
import { useStored } from '../../offline/hooks/index.ts';
import { ErrorState, Page, SkeletonList } from '../../ui/index.ts';
import { OrderView } from './OrderView.tsx';
import { useFreshOrder } from './use-fresh-order.ts';
import { useSeen } from './use-seen.ts';
import { words } from './words.ts';

/** One order, from the moment it was sealed to its end. */
export function OrderPage() {
  const { orderId = '' } = useParams();
  const known = useStored(
    async ({ orders, outbox }) => {
      const [record, payments, entries] = await Promise.all([
        orders.get(orderId),
        orders.payments(orderId),
        outbox.all(),
      ]);
      return { record, payments, entries: entries.filter(entry => entry.lane === orderId) };
    },
    ['orders', 'payments', 'outbox'],
    orderId,
  );
  const order = known?.record && orderOf(known.record);
  const { failure, reload } = useFreshOrder(
    orderId,
    order,
    known?.payments ?? [],
    known === undefined || known.entries.some(({ kind }) => kind === 'relayOrder'),
  );
  useSeen(orderId, known?.record?.events ?? []);
  const back = { to: '/orders', label: words.back };
  if (known === undefined || order === undefined) {
    return (
      <Page title={words.title} back={back}>
        {known === undefined || failure === null ? (
          <SkeletonList rows={3} />
        ) : (
          <ErrorState title={words.notLoaded} detail={failure.detail} retry={reload} />
        )}
      </Page>
    );
  }
  return (
    <OrderView
      order={order}
      draft={known.record?.draft ?? null}
      events={known.record?.events ?? []}
      payments={known.payments}
      entries={known.entries}
      back={back}
    />
  );
}
