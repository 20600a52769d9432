import { formatKwacha } from '@linka/contracts/money';
import { formatMetres } from '@linka/contracts/places';
import { useNavigate } from 'react-router';
import { countdown } from '../../../lib/time/index.ts';
import { say } from '../../../lib/text/index.ts';
import { useNow } from '../../../offline/hooks/index.ts';
import { Button, cx, Icon, tones } from '../../../ui/index.ts';
import type { MyJob } from './use-jobs.ts';
import { useReport } from './use-report.ts';
import { words } from './words.ts';

const HURRY_MS = 20_000;

/** An offer: how far, for how much, and how long there is to decide. */
export function OfferCard({
  job: { deliveryId, pickup, metres, feeNgwee, cashNgwee, items, offeredUntil },
}: MyJob) {
  const report = useReport(deliveryId);
  const navigate = useNavigate();
  const now = useNow(1000);
  const left = offeredUntil === null ? Infinity : Date.parse(offeredUntil) - now;
  const shop = { shop: pickup.name };
  return (
    <li className="space-y-4 rounded-card border-2 border-copper bg-surface p-4 shadow-lift">
      {Number.isFinite(left) && (
        <p
          role="timer"
          className={cx(
            'flex flex-wrap items-baseline justify-between rounded-control px-3 py-1.5 font-semibold',
            tones[left <= HURRY_MS ? 'bad' : 'warn'],
          )}
        >
          {left > 0 ? words.decideIn : words.tooLate}
          <span className="tabular text-lead font-bold">{countdown(left)}</span>
        </p>
      )}
      <div>
        <h3 className="flex items-center gap-2 text-title font-bold wrap-anywhere">
          <Icon name="shop" /> {pickup.name}
        </h3>
        {pickup.place?.landmark !== undefined && <p className="text-ink-soft">{pickup.place.landmark}</p>}
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-3">
        <Fact label={words.fee}>{formatKwacha(feeNgwee)}</Fact>
        <Fact label={words.distance}>{formatMetres(metres)}</Fact>
        {cashNgwee !== null && <Fact label={words.cash}>{formatKwacha(cashNgwee)}</Fact>}
      </dl>
      <p className="text-note text-ink-soft">{say(words.items, { count: items })}</p>
      {left > 0 && (
        <div className="flex flex-wrap gap-3 *:flex-1 *:last:flex-2">
          <Button
            look="secondary"
            aria-label={say(words.declineOne, shop)}
            onClick={() => void report({ step: 'decline' })}
          >
            {words.decline}
          </Button>
          <Button
            icon="check"
            aria-label={say(words.acceptOne, shop)}
            onClick={() =>
              void report({ step: 'accept' }).then(() => navigate(`/courier/jobs/${deliveryId}`))
            }
          >
            {words.accept}
          </Button>
        </div>
      )}
    </li>
  );
}

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div className="rounded-control bg-sunken px-3 py-2">
    <dt className="text-note text-ink-soft">{label}</dt>
    <dd className="tabular text-lead font-bold">{children}</dd>
  </div>
);
