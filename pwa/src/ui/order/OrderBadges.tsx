import type { OrderState, RefundState } from '@linka/contracts/orders';
import { Badge } from '../Badge.tsx';
import { refundWords, stateWords } from './words.ts';

/** Where an order stands, and its money if some is owed back. */
export const OrderBadges = ({ state, refund }: { state: OrderState; refund: RefundState }) => (
  <span className="flex flex-wrap gap-1.5">
    <Badge tone={stateWords[state].tone}>{stateWords[state].label}</Badge>
    {refund !== 'none' && <Badge tone={refundWords[refund].tone}>{refundWords[refund].label}</Badge>}
  </span>
);
