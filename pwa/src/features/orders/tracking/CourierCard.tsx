import { isEnd, type Order } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { Card, Icon } from '../../../ui/index.ts';
import { words } from './words.ts';

/** Who brings it, and a way to talk to them. */
export function CourierCard({ order: { courier, state } }: { order: Order }) {
  if (courier === null || isEnd(state)) return null;
  return (
    <Card as="section" label={words.courier}>
      <div className="flex items-center gap-4">
        <span className="flex size-14 items-center justify-center rounded-full bg-info-soft text-info">
          <Icon name="bike" size={30} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="text-note text-ink-soft">{words.courier}</p>
          <p className="font-bold">{courier.name}</p>
        </div>
        {courier.phone === null ? (
          <p className="text-note text-ink-soft">{words.noPhone}</p>
        ) : (
          <a
            href={`tel:${courier.phone}`}
            aria-label={say(words.call, { name: courier.name })}
            className="inline-flex size-13 items-center justify-center rounded-full bg-primary text-on-primary"
          >
            <Icon name="phone" />
          </a>
        )}
      </div>
    </Card>
  );
}
