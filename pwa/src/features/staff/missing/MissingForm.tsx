import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import { struckFrom, unitsOf, type MissingLine, type OrderLine } from '@linka/contracts/orders';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { Button, Stepper, SumRow } from '../../../ui/index.ts';
import { words } from './words.ts';

interface MissingFormProps {
  readonly lines: readonly OrderLine[];
  /** What the courier was to take at the door, in ngwee; null when the order is paid. */
  readonly cashNgwee: number | null;
  readonly onClose: () => void;
  readonly onMissing: (missing: readonly MissingLine[]) => void;
}

/** How many of each are not there, and what that means in money, before anything is sent. */
export function MissingForm({ lines, cashNgwee, onClose, onMissing }: MissingFormProps) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const missing = lines.flatMap(({ sku }) => {
    const quantity = counts[sku] ?? 0;
    return quantity > 0 ? [{ sku, quantity }] : [];
  });
  const value = basketNgwee(struckFrom(lines, missing) ?? []);
  const all = unitsOf(missing) === unitsOf(lines);
  const count = (sku: string, by: number) => (): void =>
    setCounts(before => ({ ...before, [sku]: (before[sku] ?? 0) + by }));
  return (
    <div className="space-y-4">
      <p>{words.detail}</p>
      <ul className="divide-y divide-line">
        {lines.map(({ sku, name, quantity, unitPriceNgwee }) => (
          <li key={sku} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <span className="min-w-0 flex-1 basis-32">
              <span className="block font-semibold">{name}</span>
              <span className="text-note text-ink-soft">
                {say(words.ordered, { quantity, price: formatKwacha(unitPriceNgwee) })}
              </span>
            </span>
            <Stepper
              of={say(words.pieceOf, { name })}
              said={say(words.said, { count: counts[sku] ?? 0 })}
              quantity={counts[sku] ?? 0}
              most={quantity}
              onAdd={count(sku, 1)}
              onTake={count(sku, -1)}
            />
          </li>
        ))}
      </ul>
      <div role="status">
        {missing.length === 0 && <p className="text-ink-soft">{words.choose}</p>}
        {all && <p className="font-semibold text-danger">{words.nothingLeft}</p>}
        {missing.length > 0 && !all && (
          <dl>
            <SumRow label={cashNgwee === null ? words.back : words.less} strong>
              {formatKwacha(cashNgwee === null ? value : cashNgwee - value)}
            </SumRow>
          </dl>
        )}
      </div>
      <div className="flex flex-col gap-2 pb-2">
        <Button wide disabled={missing.length === 0 || all} onClick={() => onMissing(missing)}>
          {cashNgwee === null ? say(words.strike, { amount: formatKwacha(value) }) : words.strikeCash}
        </Button>
        <Button look="secondary" wide onClick={onClose}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
