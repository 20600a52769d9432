import { getMyCash } from '@linka/contracts/cash';
import { formatKwacha } from '@linka/contracts/money';
import { useAccount, useAnswer, useReload } from '../../../offline/hooks/index.ts';
import { LinkRow } from '../../../ui/index.ts';
import { words } from './words.ts';

/** What the courier carries, and the way to all about it; nothing until the first cash. */
export function CashRow() {
  const account = useAccount();
  const { value, reload } = useAnswer(getMyCash, account?.id ?? '', account ? {} : undefined);
  useReload(reload, 'reportStep');
  if (
    value === undefined ||
    (value.owedNgwee === 0 && value.underWayNgwee === 0 && value.postings.length === 0)
  )
    return null;
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface shadow-lift">
      <LinkRow to="/courier/cash">
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-bold">{words.inHand}</span>
          <span className="tabular font-bold">{formatKwacha(value.owedNgwee)}</span>
        </span>
      </LinkRow>
    </div>
  );
}
