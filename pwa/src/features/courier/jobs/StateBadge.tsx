import type { DeliveryState } from '@linka/contracts/deliveries';
import { Badge, type Tone } from '../../../ui/index.ts';
import { words } from './words.ts';

const tones: Partial<Record<DeliveryState, Tone>> = { delivered: 'good', failed: 'bad', cancelled: 'plain' };

export const StateBadge = ({ state }: { state: DeliveryState }) => (
  <Badge tone={tones[state] ?? 'busy'}>{state === 'failed' ? words.failedState : words[state]}</Badge>
);
