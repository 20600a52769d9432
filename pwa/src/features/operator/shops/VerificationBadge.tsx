import type { Verification } from '@linka/contracts/shops';
import { Badge } from '../../../ui/index.ts';
import { words } from './words.ts';

const tones = { pending: 'warn', verified: 'good', rejected: 'bad' } as const;

export const VerificationBadge = ({ verification }: { verification: Verification }) => (
  <Badge tone={tones[verification]}>{words[verification]}</Badge>
);
