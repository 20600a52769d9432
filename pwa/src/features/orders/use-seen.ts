import type { OrderEvent } from '@linka/contracts/orders';
import { newsSeen } from '@linka/contracts/push';
import { useEffect } from 'react';
import { useServices } from '../../offline/hooks/index.ts';

/** Events that the gateway also says by SMS when nobody seems to see them. */
const pressing: readonly OrderEvent['type'][] = ['location_asked', 'arrived'];

/** The order is on the screen: what can be read here need not cost an SMS. */
export function useSeen(orderId: string, events: readonly OrderEvent[]): void {
  const { gateway } = useServices();
  const newest = events.findLast(({ type }) => pressing.includes(type))?.seq;
  useEffect(() => {
    if (newest === undefined) return;
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', tell);
      void gateway.call(newsSeen, { params: { orderId }, body: { seq: newest } });
    };
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => document.removeEventListener('visibilitychange', tell);
  }, [gateway, orderId, newest]);
}
