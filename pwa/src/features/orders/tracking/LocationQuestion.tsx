import type { Order } from '@linka/contracts/orders';
import type { Place } from '@linka/contracts/places';
import { useState } from 'react';
import { locate } from '../../../lib/geo/locate.ts';
import { plusCode } from '../../../lib/geo/plus-code.ts';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { words } from './words.ts';

interface LocationQuestionProps {
  readonly order: Order;
  readonly entries: readonly StoredEntry[];
  readonly now: number;
}

/** Asked once the goods are packed; one tap answers it, with the phone's place or the pin from the order. */
export function LocationQuestion({ order, entries, now }: LocationQuestionProps) {
  const { outbox } = useServices();
  const [state, setState] = useState<'idle' | 'finding' | 'notFound'>('idle');
  const { locationAskedUntil, dropOff, id: orderId } = order;
  if (entries.some(({ kind }) => kind === 'confirmLocation'))
    return (
      <Banner tone="good" live>
        {words.answered}
      </Banner>
    );
  if (locationAskedUntil === null || dropOff === null) return null;

  const answer = (place: Place): Promise<void> =>
    outbox.send('confirmLocation', { params: { orderId }, body: { dropOff: place } });
  const here = async (): Promise<void> => {
    setState('finding');
    const found = await locate();
    if (!found.ok) {
      setState('notFound');
      return;
    }
    const { landmark } = dropOff;
    await answer({ ...found.place, plusCode: plusCode(found.place), ...(landmark && { landmark }) });
  };
  return (
    <Banner
      tone="copper"
      icon="pin"
      title={words.askTitle}
      live
      action={
        <>
          <Button icon="target" busy={state === 'finding'} onClick={() => void here()}>
            {state === 'finding' ? words.finding : words.here}
          </Button>
          <Button look="secondary" icon="pin" onClick={() => void answer(dropOff)}>
            {words.same}
          </Button>
        </>
      }
    >
      <p>{say(words.ask, { when: momentInWords(locationAskedUntil, now) })}</p>
      {state === 'notFound' && <p className="font-semibold">{words.notFound}</p>}
    </Banner>
  );
}
