import { formatKwacha } from '@linka/contracts/money';
import type { Payout } from '@linka/contracts/payouts';
import { formatPhone } from '@linka/contracts/phone';
import { momentInWords } from '../../../lib/time/index.ts';
import { Badge, Section } from '../../../ui/index.ts';
import { words } from './words.ts';

const toneOf = { queued: 'busy', sent: 'busy', successful: 'good', failed: 'bad' } as const;

/** Each payout and how far it is. */
export const Payouts = ({ payouts, now }: { payouts: readonly Payout[]; now: number }) => (
  <Section title={words.payouts}>
    <ul
      aria-label={words.payouts}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift"
    >
      {payouts.map(({ payoutId, amountNgwee, msisdn, state, reason, createdAt }) => (
        <li key={payoutId} className="flex items-baseline gap-4 px-4 py-3">
          <span className="min-w-0 flex-1">
            <span className="tabular block font-bold">{formatKwacha(amountNgwee)}</span>
            <span className="text-note text-ink-soft">
              {formatPhone(msisdn)} · {momentInWords(createdAt, now)} {reason}
            </span>
          </span>
          <Badge tone={toneOf[state]}>{words[state]}</Badge>
        </li>
      ))}
    </ul>
  </Section>
);
