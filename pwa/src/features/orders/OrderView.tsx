import { isEnd, type Order, type OrderEvent } from '@linka/contracts/orders';
import type { Payment } from '@linka/contracts/payments';
import type { Draft } from '../../offline/orders/index.ts';
import type { StoredEntry } from '../../offline/outbox/index.ts';
import { useNow } from '../../offline/hooks/index.ts';
import { lazy, Suspense } from 'react';
import { ButtonLink, Page } from '../../ui/index.ts';
import { CancelOrder } from './CancelOrder.tsx';
import { ChangedOrder } from './changes/ChangedOrder.tsx';
import { HandoverCard } from './handover/HandoverCard.tsx';
import { Missing } from './Missing.tsx';
import { Receipt } from './Receipt.tsx';
import { Received } from './handover/Received.tsx';
import { PaymentPanel } from './payment/PaymentPanel.tsx';
import { paymentTruth } from './payment/rules.ts';
import { storyOf } from './story.ts';
import { StoryCard } from './StoryCard.tsx';
import { CourierCard } from './tracking/CourierCard.tsx';
import { LocationQuestion } from './tracking/LocationQuestion.tsx';
import { Timeline } from './tracking/Timeline.tsx';
import { words } from './words.ts';

// Asked now and then: it need not weigh on every order.
const Invitations = lazy(async () => ({
  default: (await import('./invitations/Invitations.tsx')).Invitations,
}));

export interface OrderViewProps {
  readonly order: Order;
  readonly draft: Draft | null;
  readonly events: readonly OrderEvent[];
  readonly payments: readonly Payment[];
  readonly entries: readonly StoredEntry[];
  readonly back: { readonly to: string; readonly label: string };
}

/** What matters now comes first; what is over comes last. */
export function OrderView({ order, draft, events, payments, entries, back }: OrderViewProps) {
  const now = useNow();
  const placing = entries.find(({ kind }) => kind === 'relayOrder');
  const sealed = placing !== undefined;
  const refused = placing?.state === 'refused' && placing.failure !== null ? placing.failure : null;
  const number = payments.at(-1)?.msisdn ?? draft?.msisdn ?? '';
  const history = events.length > 1 && <Timeline key="history" events={events} now={now} />;
  const receipt = <Receipt key="receipt" order={order} photo={draft?.photo ?? null} />;
  return (
    <Page title={order.shopName} back={back}>
      {refused !== null && draft !== null ? (
        <ChangedOrder draft={draft} failure={refused} />
      ) : (
        <>
          <StoryCard story={storyOf(order, sealed, now)}>
            <Missing order={order} />
          </StoryCard>
          <PaymentPanel
            order={order}
            truth={paymentTruth({ order, payments, entries })}
            firstNumber={number}
            method={payments.at(-1)?.provider ?? draft?.method ?? 'mtn'}
          />
        </>
      )}
      <LocationQuestion order={order} entries={entries} now={now} />
      <CourierCard order={order} />
      <HandoverCard order={order} />
      <Received order={order} entries={entries} />
      <Suspense fallback={null}>
        <Invitations order={order} now={now} />
      </Suspense>
      {isEnd(order.state) && (
        <ButtonLink wide look="secondary" icon="basket" to={`/shops/${order.shopId}`}>
          {words.again}
        </ButtonLink>
      )}
      {isEnd(order.state) ? [receipt, history] : [history, receipt]}
      <CancelOrder order={order} draft={sealed ? draft : null} entries={entries} />
    </Page>
  );
}
