import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import { useNavigate } from 'react-router';
import { say } from '../../../lib/text/index.ts';
import { sealOrder, takeBack } from '../../../offline/orders/place.ts';
import type { Draft } from '../../../offline/orders/index.ts';
import type { EntryFailure } from '../../../offline/outbox/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Card, useToast } from '../../../ui/index.ts';
import { DifferenceRow, FeeRow } from './DifferenceRow.tsx';
import { accepted, offerOf } from './rules.ts';
import { words } from './words.ts';

/** The shop said no, or something else: what differs, old beside new, and the two ways on. */
export function ChangedOrder({ draft, failure }: { draft: Draft; failure: EntryFailure }) {
  const services = useServices();
  const navigate = useNavigate();
  const toast = useToast();
  const offer = offerOf(draft, failure);
  const total = offer && basketNgwee(offer.lines) + offer.deliveryFeeNgwee;

  const accept = async (): Promise<void> => {
    if (offer === undefined) return;
    const ids = { orderId: services.newId(), paymentId: services.newId() };
    await sealOrder(services, accepted(draft, offer, ids, services.now()), draft.body.orderId);
    await navigate(`/orders/${ids.orderId}`, { replace: true });
  };
  const giveUp = async (): Promise<void> => {
    if (!(await takeBack(services, services.carts, draft))) return;
    toast(words.backDone);
    await navigate('/cart', { replace: true });
  };

  return (
    <Card as="section" label={words.title}>
      <div className="space-y-4" role="alert">
        <div>
          <h2 className="text-title font-extrabold tracking-tight">{offer ? words.title : failure.title}</h2>
          <p className="pt-1 text-ink-soft">{offer ? words.lead : failure.detail}</p>
        </div>
        {offer && (
          <ul className="divide-y divide-line">
            {offer.differences.map(difference => (
              <DifferenceRow key={difference.sku} difference={difference} />
            ))}
            {offer.fee && <FeeRow fee={offer.fee} />}
          </ul>
        )}
      </div>
      <div className="flex flex-col gap-2 pt-4">
        {offer && offer.lines.length > 0 && (
          <Button wide onClick={() => void accept()}>
            {say(words.accept, { total: formatKwacha(total ?? 0) })}
          </Button>
        )}
        {failure.id === 'decision_too_old' && (
          <Button wide onClick={() => void services.outbox.renew(entry => entry.lane === draft.body.orderId)}>
            {words.send}
          </Button>
        )}
        <Button wide look="secondary" onClick={() => void giveUp()}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}
