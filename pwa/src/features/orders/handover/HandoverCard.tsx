import { getHandoverCode, type Order } from '@linka/contracts/orders';
import { useAnswer } from '../../../offline/hooks/index.ts';
import { Card } from '../../../ui/index.ts';
import { QrCode } from '../../../ui/qr/index.tsx';
import { words } from './words.ts';

/** The shopper's proof, kept on the phone so that it works at a door without a network. */
export function HandoverCard({ order: { id: orderId, state } }: { order: Order }) {
  const wanted = state === 'collecting' || state === 'on_the_way';
  const code = useAnswer(getHandoverCode, orderId, wanted ? { params: { orderId } } : undefined);
  if (!wanted) return null;
  return (
    <Card as="section" label={words.title}>
      <h2 className="text-lead font-bold">{words.title}</h2>
      <p className="pt-1 text-note text-ink-soft">{words.how}</p>
      {code.value === undefined ? (
        <p role="status" className="py-6 text-center">
          {words.waiting}
        </p>
      ) : (
        <div className="flex flex-wrap items-center justify-center gap-6 pt-4">
          <QrCode text={code.value.token} label={words.qr} />
          <p className="text-center">
            <span className="block text-note text-ink-soft">{words.pin}</span>
            <span className="tabular text-[2.75rem] leading-tight font-extrabold tracking-[0.2em]">
              {code.value.pin}
            </span>
          </p>
        </div>
      )}
    </Card>
  );
}
