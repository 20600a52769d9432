import { formatKwacha } from '@linka/contracts/money';
import { companyNames } from '@linka/contracts/payments';
import { formatPhone } from '@linka/contracts/phone';
import { say } from '../../../lib/text/index.ts';
import { countdown } from '../../../lib/time/index.ts';
import { useNow } from '../../../offline/hooks/index.ts';
import type { PaymentTruth } from './rules.ts';
import { words } from './words.ts';

/** The moment at which the payer has to act: on which phone, how much, and how long there is. */
export function Prompt({ truth: { payment, until } }: { truth: Extract<PaymentTruth, { at: 'prompt' }> }) {
  const now = useNow(1000);
  const company = companyNames[payment.provider];
  const left = until === null ? null : until - now;
  if (left !== null && left <= 0)
    return <p className="font-semibold">{say(words.promptLate, { company })}</p>;
  return (
    <div className="space-y-3">
      <p className="text-lead font-semibold">
        {say(words.prompt, {
          company,
          // A number is read in one go: it does not break over two lines.
          phone: formatPhone(payment.msisdn).replaceAll(' ', '\u00a0'),
          amount: formatKwacha(payment.amountNgwee),
        })}
      </p>
      {left !== null && (
        // Seconds are for the eye; a screen reader is not told each of them.
        <p role="timer" aria-live="off" className="flex items-baseline gap-3">
          <span className="text-ink-soft">{words.promptLeft}</span>
          <span className="tabular text-display font-bold text-copper">{countdown(left)}</span>
        </p>
      )}
      <p className="text-note text-ink-soft">{say(words.noPrompt, { company })}</p>
    </div>
  );
}
